using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Inference;

/// <summary>Statements.</summary>
internal sealed partial class TypeChecker
{
    private static readonly Type CollectedNames = Type.List(Type.Parse("struct{name str; host str}"));

    private void CheckStatement(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundBlock block:
                foreach (var inner in block.Statements)
                {
                    CheckStatement(inner);
                }

                break;
            case BoundIfStatement choice:
                CheckIf(choice);
                break;
            case BoundFor loop:
                CheckFor(loop);
                break;
            case BoundInclude include:
                foreach (var parameter in include.Parameters)
                {
                    TypeOfSymbol(parameter);
                }

                CheckStatement(include.Body);
                break;
            case BoundResource resource:
                CheckResource(resource);
                break;
            case BoundEdge edge:
                CheckEdge(edge);
                break;
        }
    }

    // Of a condition that is known the branch not taken never comes to be: nothing asks for its types.
    private void CheckIf(BoundIfStatement choice)
    {
        Expect(choice.Condition, Type.Bool);
        bool? known = _known.ValueOf(choice.Condition) is { Kind: ValueKind.Bool } value ? value.AsBool : null;
        if (known != false)
        {
            CheckStatement(choice.Then);
        }

        if (known != true && choice.Else is { } other)
        {
            CheckStatement(other);
        }
    }

    private void CheckFor(BoundFor loop)
    {
        var key = loop.IsMap ? _solver.Fresh() : Type.Int;
        var value = _solver.Fresh();
        Expect(loop.Collection, loop.IsMap ? Type.Map(key, value) : Type.List(value));
        (loop.Key.Type, loop.Key.IsChecked) = (key, true);
        (loop.Value.Type, loop.Value.IsChecked) = (value, true);
        CheckStatement(loop.Body);
    }

    private void CheckName(BoundExpression name)
    {
        var actual = Check(name);
        var expected = Type.Str.Equals(_known.TypeOf(name)) ? Type.Str : Type.StrList;
        if (_solver.Unify(actual, expected) is { } fault)
        {
            var isComputed = _solver.Prune(actual).Equals(Type.Str);
            Report(Messages.TypeMismatch(name.Span, fault, expected, _solver.Resolve(actual), isComputed ? Messages.ComputedNameHint : null));
            _tainted.Add(actual);
        }
    }

    private void CheckCollectedName(BoundExpression name) =>
        Expect(name, _known.TypeOf(name) is { } known && (known.Equals(Type.Str) || known.Equals(Type.StrList)) ? known : CollectedNames);

    private void CheckResource(BoundResource resource)
    {
        resource.Schema = catalogue.Kinds.GetValueOrDefault(resource.Kind);
        resource.KindHint = resource.Schema is null ? DidYouMean.Hint(resource.Kind, catalogue.Kinds.Keys) : null;
        if (resource.IsCollect)
        {
            CheckCollectedName(resource.Name);
        }
        else
        {
            CheckName(resource.Name);
        }

        if (resource.Schema is null && resource.Fields.Count > 0)
        {
            Report(Messages.UnknownKindWithFields(resource.KindSpan, resource.Kind, catalogue.Kinds.Keys));
        }

        foreach (var field in resource.Fields)
        {
            CheckFieldItem(resource, field);
        }

        CheckMetas(resource);
        foreach (var edge in resource.Edges)
        {
            CheckCondition(edge.Condition);
            CheckName(edge.Half.Name);
        }
    }

    private void CheckCondition(BoundExpression? condition)
    {
        if (condition is not null)
        {
            Expect(condition, Type.Bool);
        }
    }

    private void CheckFieldItem(BoundResource resource, BoundFieldItem item)
    {
        CheckCondition(item.Condition);
        var type = Check(item.Value);
        if (resource.Schema is null)
        {
            _tainted.Add(type);
            return;
        }

        item.Target = resource.Schema.Find(item.Field.Text);
        if (item.Target is null)
        {
            Report(Messages.UnknownField(
                item.Field.Span,
                item.Field.Text,
                resource.Kind,
                resource.Schema.Fields.Select(static f => f.Name),
                MetaSchema.TypeOf(item.Field.Text) is not null));
            _tainted.Add(type);
        }
        else if (item.Target.Type != Type.Variant)
        {
            Expect(item.Value.Span, type, item.Target.Type);
        }
    }

    private void CheckMetas(BoundResource resource)
    {
        // Of two entries of one name the syntax tells; here it is about those that the struct form has as well.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var hasStruct = false;
        foreach (var meta in resource.Metas)
        {
            hasStruct |= meta.Property is null;
            CheckCondition(meta.Condition);
            Expect(meta.Value, meta.Property is { } property ? MetaSchema.TypeOf(property.Text) ?? _solver.Fresh() : MetaSchema.StructForm);
            foreach (var name in meta.Property is { } one ? [one.Text] : MetaSchema.StructForm.FieldNames)
            {
                if (!seen.Add(name) && hasStruct)
                {
                    Report(Messages.DuplicateMetaParameter(meta.Span, name));
                    break;
                }
            }
        }
    }

    private void CheckEdge(BoundEdge edge)
    {
        foreach (var half in edge.Halves)
        {
            CheckName(half.Name);
        }

        if (edge.Halves.Count < 2)
        {
            Report(Messages.HalfAnEdge(edge.Span));
        }
        else if (edge.IsSendReceive)
        {
            CheckSendReceive(edge.Halves[0], edge.Halves[1]);
        }
    }

    private void CheckSendReceive(BoundEdgeHalf sender, BoundEdgeHalf receiver)
    {
        var from = catalogue.Kinds.GetValueOrDefault(sender.Kind);
        var to = catalogue.Kinds.GetValueOrDefault(receiver.Kind);
        if (from is null || !from.Has(KindTraits.Send))
        {
            Report(from is null
                ? Messages.UnknownKindWithFields(sender.KindSpan, sender.Kind, catalogue.Kinds.Keys)
                : Messages.CannotSend(sender.Span, sender.Kind));
            return;
        }

        if (to is null || !to.Has(KindTraits.Receive))
        {
            Report(to is null
                ? Messages.UnknownKindWithFields(receiver.KindSpan, receiver.Kind, catalogue.Kinds.Keys)
                : Messages.CannotReceive(receiver.Span, receiver.Kind));
            return;
        }

        var output = from.Sends.FirstOrDefault(f => f.Name == sender.Field!.Text);
        var input = to.Find(receiver.Field!.Text);
        string Subject(BoundEdgeHalf half) =>
            _known.ValueOf(half.Name) is { Kind: ValueKind.Str } name ? $"{half.Kind}[{name.AsStr}]" : half.Kind;

        if (output is null || input is null)
        {
            Report(Messages.NoSuchSend(sender.Span, sender.Kind, receiver.Kind, output is null ? sender.Field!.Text : receiver.Field.Text, output is null ? "send" : "recv"));
            return;
        }

        var isDynamic = ((output.Flags | input.Flags) & FieldFlags.Optional) != 0 || output.Type == Type.Variant || input.Type == Type.Variant;
        if (!isDynamic && !output.Type.Equals(input.Type))
        {
            Report(Messages.SendTypes(sender.Span, $"{Subject(sender)}.{output.Name}", $"{Subject(receiver)}.{input.Name}", output.Type, input.Type));
        }
    }
}
