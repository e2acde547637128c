using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Inference;

/// <summary>Expressions.</summary>
internal sealed partial class TypeChecker
{
    private Type Check(BoundExpression expression)
    {
        if (expression.Type is { } known)
        {
            return known;
        }

        // The place is taken before the parts are looked at, so that the innermost comes first in reports.
        var type = Infer(expression);
        if (type.IsTooLarge)
        {
            Report(Messages.TypeTooLarge(expression.Span));
            type = Unknown();
        }

        expression.Type = type;
        _checked.Add(expression);
        return type;
    }

    private Type Infer(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return constant.ConstantType;
            case BoundFault:
                return Unknown();
            case BoundList list:
                return InferList(list);
            case BoundMap map:
                return InferMap(map);
            case BoundStruct record:
                return Type.Struct([.. record.Names.Select((n, i) => new StructField(n, Check(record.Values[i])))]);
            case BoundVariable variable:
                return InferVariable(variable);
            case BoundIf choice:
                Expect(choice.Condition, Type.Bool);
                var then = Check(choice.Then);
                Expect(choice.Else, then);
                return then;
            case BoundExcept except:
                var left = Check(except.Left);
                Expect(except.Right, left);
                return left;
            case BoundCall call:
                return InferCall(call);
            case BoundUserCall call:
                return InferUserCall(call);
            case BoundValueCall call:
                return InferValueCall(call);
            case BoundLambda lambda:
                return InferLambda(lambda);
            case BoundField field:
                return InferField(field);
            case BoundLookup lookup:
                return InferLookup(lookup);
            default:
                throw new InvalidOperationException($"no rule for {expression.GetType().Name}");
        }
    }

    private Type InferList(BoundList list)
    {
        var element = list.Items.Length == 0 ? _solver.Fresh() : Check(list.Items[0]);
        foreach (var item in list.Items)
        {
            Expect(item, element);
        }

        return Type.List(element);
    }

    private Type InferMap(BoundMap map)
    {
        var key = map.Keys.Length == 0 ? _solver.Fresh() : Check(map.Keys[0]);
        var value = map.Values.Length == 0 ? _solver.Fresh() : Check(map.Values[0]);
        for (var i = 0; i < map.Keys.Length; i++)
        {
            Expect(map.Keys[i], key);
            Expect(map.Values[i], value);
        }

        _afterwards.Add(() =>
        {
            var resolved = _solver.Resolve(key);
            if (!resolved.HasVariables && !TypeRules.IsHashable(resolved))
            {
                Report(Messages.NotHashable(map.Keys.Length > 0 ? map.Keys[0].Span : map.Span, resolved));
            }
        });
        return Type.Map(key, value);
    }

    private Type InferVariable(BoundVariable variable)
    {
        var type = TypeOfSymbol(variable.Symbol);
        if (variable.Forced is { } forced)
        {
            Expect(variable.Span, type, forced);
            return forced;
        }

        return type;
    }

    private Type TypeOfSymbol(VariableSymbol symbol)
    {
        if (symbol.IsChecked)
        {
            return symbol.Type!;
        }

        symbol.IsChecked = true;
        symbol.Type = symbol.Annotation ?? _solver.Fresh();
        if (symbol.Definition is { } definition)
        {
            var actual = Check(definition);
            if (symbol.Annotation is { } annotation)
            {
                Expect(definition.Span, actual, annotation);
            }
            else
            {
                symbol.Type = actual;
            }
        }

        return symbol.Type;
    }

    private Type InferCall(BoundCall call)
    {
        FuncType signature;
        try
        {
            signature = _solver.Instantiate(call.Function.Infer(
                [.. call.Arguments.Select(a => new StaticArgument(_known.TypeOf(a), _known.ValueOf(a)))]));
        }
        catch (SignatureException fault)
        {
            Report(Messages.NoSignature(call.Span, fault.Message));
            return Faulty(call.Arguments);
        }

        var faults = diagnostics.Count;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            Expect(call.Arguments[i], signature.Parameters[i].Type);
        }

        if (diagnostics.Count > faults)
        {
            _tainted.Add(signature);
        }

        _afterwards.Add(() =>
        {
            call.Signature = (FuncType)_solver.Resolve(signature);
            if (!call.Signature.HasVariables && call.Function.Refuse(call.Signature) is { } reason)
            {
                Report(Messages.SignatureRefused(call.Span, reason));
            }
        });
        return signature.Result;
    }

    // The arguments are looked at all the same: what is wrong with them is worth knowing too.
    private Type Faulty(BoundExpression[] arguments)
    {
        foreach (var argument in arguments)
        {
            _tainted.Add(Check(argument));
        }

        return Unknown();
    }

    private Type InferUserCall(BoundUserCall call)
    {
        var wanted = call.Function.Syntax.Function.Parameters.Items.Count;
        if (wanted != call.Arguments.Length)
        {
            Report(Messages.FunctionArity(call.NameSpan, call.Function.Name, wanted, call.Arguments.Length));
            return Faulty(call.Arguments);
        }

        var outermost = _outermostCall;
        _outermostCall ??= call.NameSpan;
        var result = binder.Instantiate(call, _outermostCall) ? InferCopy(call) : Faulty(call.Arguments);
        _outermostCall = outermost;
        return result;
    }

    private Type InferCopy(BoundUserCall call)
    {
        foreach (var parameter in call.Parameters)
        {
            TypeOfSymbol(parameter);
        }

        var result = Check(call.Body!);
        if (call.Function.Syntax.Function.Result?.Type is { } annotation)
        {
            Expect(call.Body!.Span, result, annotation);
        }

        return result;
    }

    private Type InferValueCall(BoundValueCall call)
    {
        var callee = Check(call.Callee);
        var result = _solver.Fresh();
        Expect(call.Span, Type.Func([.. call.Arguments.Select(Check)], result), callee);
        return result;
    }

    private Type InferLambda(BoundLambda lambda)
    {
        var parameters = lambda.Parameters.Select(p => new FuncParameter(p.Name, TypeOfSymbol(p))).ToArray();
        var body = Check(lambda.Body);
        if (lambda.Result is { } annotation)
        {
            Expect(lambda.Body.Span, body, annotation);
        }

        return FuncType.Create(parameters, body);
    }

    private Type InferField(BoundField field)
    {
        var target = Check(field.Target);
        if (field.Default is { } @default)
        {
            var type = Check(@default);
            _afterwards.Add(() => CheckOptionalField(field, _solver.Resolve(target), _solver.Resolve(type)));
            return type;
        }

        if (_known.TypeOf(field.Target) is StructType known)
        {
            var index = known.IndexOf(field.Field);
            if (index < 0)
            {
                Report(Messages.UnknownStructField(field.FieldSpan, field.Field, known));
                return Unknown();
            }

            return _solver.Prune(target) is StructType record ? record.Fields[index].Type : known.Fields[index].Type;
        }

        var result = _solver.Fresh();
        _afterwards.Add(() => CheckField(field, _solver.Resolve(target), _solver.Resolve(result)));
        return result;
    }

    private void CheckField(BoundField field, Type target, Type result)
    {
        if (target is VariableType || result.HasVariables)
        {
            return;
        }

        if (target is not StructType record)
        {
            Report(Messages.NotAStruct(field.Target.Span, target));
        }
        else if (record.IndexOf(field.Field) is < 0)
        {
            Report(Messages.UnknownStructField(field.FieldSpan, field.Field, record));
        }
        else if (!record.Fields[record.IndexOf(field.Field)].Type.Equals(result))
        {
            Report(Messages.TypeMismatch(field.Span, $"{record.Fields[record.IndexOf(field.Field)].Type} != {result}", result, record.Fields[record.IndexOf(field.Field)].Type));
        }
    }

    private void CheckOptionalField(BoundField field, Type target, Type result)
    {
        if (target is VariableType || result.HasVariables)
        {
            return;
        }

        if (target is not StructType record)
        {
            Report(Messages.NotAStruct(field.Target.Span, target));
        }
        else if (record.IndexOf(field.Field) is >= 0 and var index && !record.Fields[index].Type.Equals(result))
        {
            Report(Messages.TypeMismatch(field.Span, $"{record.Fields[index].Type} != {result}", result, record.Fields[index].Type));
        }
    }

    private Type InferLookup(BoundLookup lookup)
    {
        var target = Check(lookup.Target);
        var index = Check(lookup.Index);
        var known = _known.TypeOf(lookup.Target);
        if (known is ListType)
        {
            var element = _solver.Fresh();
            Expect(lookup.Target.Span, target, Type.List(element));
            Expect(lookup.Index.Span, index, Type.Int);
            return element;
        }

        if (known is MapType || (_known.TypeOf(lookup.Index) is { } key && !key.Equals(Type.Int)))
        {
            var wanted = _solver.Fresh();
            var value = _solver.Fresh();
            Expect(lookup.Target.Span, target, Type.Map(wanted, value));
            Expect(lookup.Index.Span, index, wanted);
            return value;
        }

        var result = _solver.Fresh();
        _afterwards.Add(() => CheckLookup(lookup, _solver.Resolve(target), _solver.Resolve(index), _solver.Resolve(result)));
        return result;
    }

    private void CheckLookup(BoundLookup lookup, Type target, Type index, Type result)
    {
        if (target.HasVariables || index.HasVariables || result.HasVariables)
        {
            return;
        }

        var (wantedIndex, wantedResult) = target switch
        {
            ListType list => (Type.Int, list.Element),
            MapType map => (map.Key, map.Value),
            _ => (null, null),
        };
        if (wantedIndex is null || wantedResult is null)
        {
            Report(Messages.NotIndexable(lookup.Target.Span, target));
        }
        else if (!wantedIndex.Equals(index))
        {
            Report(Messages.TypeMismatch(lookup.Index.Span, $"{index} != {wantedIndex}", wantedIndex, index));
        }
        else if (!wantedResult.Equals(result))
        {
            Report(Messages.TypeMismatch(lookup.Span, $"{wantedResult} != {result}", result, wantedResult));
        }
    }
}
