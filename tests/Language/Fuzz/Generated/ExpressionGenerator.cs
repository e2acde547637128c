using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>
/// Expressions of a wanted type. Each one has its type by itself, whatever stands around it, so that nothing is ambiguous; and none fails
/// but on the left side of a <c>&lt;|&gt;</c>.
/// </summary>
internal sealed partial class ExpressionGenerator(Random random, TypeGenerator types)
{
    private int _names;

    /// <summary>A name that nothing else in the program has.</summary>
    public string Fresh(string stem) => $"{stem}{++_names}";

    /// <summary>An expression of type <paramref name="type"/>.</summary>
    public Expr Of(Type type, int depth, Scope scope)
    {
        if (type is FuncType function)
        {
            return OfFunction(function, depth, scope);
        }

        if (depth <= 0)
        {
            return Leaf(type, scope);
        }

        return random.Next(16) switch
        {
            0 => Leaf(type, scope),
            1 => new Choice(type, Of(Type.Bool, depth - 1, scope), Of(type, depth - 1, scope), Of(type, depth - 1, scope)),
            2 => new Binary(type, "<|>", Failing(type, depth - 1, scope), Of(type, depth - 1, scope)),
            3 => Field(type, depth - 1, scope),
            4 => Called(type, depth - 1, scope),
            5 => new Call(type, "history", [Of(type, depth - 1, scope), new Literal(Type.Int, 0L)]),
            6 => Immediate(type, depth - 1, scope),
            7 when depth > 1 => Reduced(type, depth - 1, scope),
            _ => Particular(type, depth - 1, scope),
        };
    }

    /// <summary>A literal, or one of nothing but literals.</summary>
    public Expr Constant(Type type) => type switch
    {
        ListType list => new ListExpr(type, [.. Some(1, 3).Select(_ => Constant(list.Element))]),
        MapType map => new MapExpr(type, [.. Keys(map.Key, random.Next(1, 4)).Select(k => (k, Constant(map.Value)))]),
        StructType record => new StructExpr(type, [.. record.Fields.Select(f => (f.Name, Constant(f.Type)))]),
        FuncType function => OfFunction(function, 0, new()),
        _ => new Literal(type, types.Value(type)),
    };

    private Expr Leaf(Type type, Scope scope)
    {
        var fitting = scope.Variables.FindAll(v => v.Type.Equals(type));
        return fitting.Count > 0 && random.Next(4) > 0 ? Reference(fitting[random.Next(fitting.Count)]) : Constant(type);
    }

    private static VarRef Reference(Variable variable) => new(variable.Type, variable.Name);

    private Expr OfFunction(FuncType function, int depth, Scope scope)
    {
        var fitting = scope.Variables.FindAll(v => v.Type.Equals(function));
        return fitting.Count > 0 && random.Next(2) == 0 ? Reference(fitting[random.Next(fitting.Count)]) : Lambda(function, depth, scope, mustAnnotate: true);
    }

    /// <summary>A function value of type <paramref name="function"/>.</summary>
    public Lambda Lambda(FuncType function, int depth, Scope scope, bool mustAnnotate)
    {
        var inner = scope.Inner(null);
        var parameters = function.Parameters.Select(p => new Parameter(Fresh("p"), p.Type, mustAnnotate || random.Next(2) == 0)).ToList();
        inner.Variables.AddRange(parameters.Select(static p => new Variable(p.Name, p.Type, p.IsAnnotated)));
        return new(function, parameters, random.Next(3) == 0 ? function.Result : null, Of(function.Result, depth, inner));
    }

    private Expr Field(Type type, int depth, Scope scope)
    {
        // Of a struct whose type is known before inference, the field has its type by itself.
        var known = scope.Variables.FindAll(v => v.IsKnown && v.Type is StructType record && record.Fields.Any(f => f.Type.Equals(type)));
        if (known.Count > 0 && random.Next(3) > 0)
        {
            var variable = known[random.Next(known.Count)];
            return new FieldRef(type, Reference(variable), ((StructType)variable.Type).Fields.First(f => f.Type.Equals(type)).Name, null);
        }

        var record = (StructType)types.Struct(1);
        var target = Of(Type.Struct([.. record.Fields, new StructField("wanted", type)]), depth, scope);
        return random.Next(3) switch
        {
            0 => new FieldRef(type, target, "wanted", Of(type, depth, scope)),
            1 => new FieldRef(type, target, "missing", Of(type, depth, scope)),
            _ => new Choice(type, Of(Type.Bool, depth, scope), Of(type, depth, scope), new FieldRef(type, target, "wanted", null)),
        };
    }

    private Expr Called(Type type, int depth, Scope scope)
    {
        var lambdas = scope.Variables.FindAll(v => v.Type is FuncType f && f.Result.Equals(type));
        if (lambdas.Count > 0 && random.Next(2) == 0)
        {
            var lambda = lambdas[random.Next(lambdas.Count)];
            return new ValueCall(type, lambda.Name, [.. ((FuncType)lambda.Type).Parameters.Select(p => Of(p.Type, depth, scope))]);
        }

        var functions = scope.Functions.FindAll(f => f.Result is null || f.Result.Equals(type));
        if (functions.Count == 0)
        {
            return Immediate(type, depth, scope);
        }

        var function = functions[random.Next(functions.Count)];
        IReadOnlyList<Type> parameters = function.Shape switch
        {
            FunctionShape.Fixed => function.Parameters,
            FunctionShape.Identity => [type],
            FunctionShape.Pick => [Type.Bool, type, type],
            _ => [Type.List(type), Type.Int, type],
        };
        return new Call(type, function.Name, [.. parameters.Select(p => Of(p, depth, scope))]);
    }

    private ImmediateCall Immediate(Type type, int depth, Scope scope)
    {
        var function = (FuncType)Type.Func([.. Some(0, 2).Select(_ => types.Any(1))], type);
        return new(type, Lambda(function, depth, scope, mustAnnotate: false), [.. function.Parameters.Select(p => Of(p.Type, depth, scope))]);
    }

    private Call Reduced(Type type, int depth, Scope scope) =>
        new(type, "iter.reduce", [Of(type, depth, scope), Of(Type.List(type), depth, scope), Lambda((FuncType)Type.Func([type, type], type), depth, scope, mustAnnotate: false)]);

    // Something that may fail in a way that can be caught.
    private Expr Failing(Type type, int depth, Scope scope)
    {
        switch (random.Next(6))
        {
            case 0 when type.Equals(Type.Int):
                return random.Next(2) == 0
                    ? new Call(type, "convert.str_to_int", [Of(Type.Str, depth, scope)])
                    : new Call(type, "math.mod", [Of(type, depth, scope), Of(type, depth, scope)]);
            case 0 or 1 when type.Equals(Type.Float):
                var operand = random.Next(2) == 0 ? Type.Int : Type.Float;
                return new Binary(type, "/", Of(operand, depth, scope), Of(operand, depth, scope));
            case 1 when type.Equals(Type.Int) || type.Equals(Type.Str):
                return new Binary(type, "+", Failing(type, depth - 1, scope), Of(type, depth, scope));
            case 2 when depth > 0:
                return new Binary(type, "<|>", Failing(type, depth - 1, scope), Failing(type, depth - 1, scope));
            case 3 or 4:
                var key = types.Key(1);
                return new Lookup(type, Of(Type.Map(key, type), depth, scope), Of(key, depth, scope));
            default:
                return new Lookup(type, Of(Type.List(type), depth, scope), random.Next(3) == 0 ? Of(Type.Int, depth, scope) : new Literal(Type.Int, (long)random.Next(-1, 4)));
        }
    }

    private IEnumerable<int> Some(int least, int most) => Enumerable.Range(0, random.Next(least, most + 1));

    // Literals, no two of them alike.
    private IEnumerable<Expr> Keys(Type type, int count) =>
        Enumerable.Range(0, count).Select(_ => Constant(type)).DistinctBy(static k => Values.Print(Plain(k)), StringComparer.Ordinal);

    private static object Plain(Expr key) => key is StructExpr record
        ? new StructData([.. record.Entries.Select(static e => e.Name)], [.. record.Entries.Select(static e => Plain(e.Value))])
        : ((Literal)key).Value;

}
