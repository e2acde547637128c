using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <content>What there is for one type or another.</content>
internal sealed partial class ExpressionGenerator
{
    private static readonly string[] Comparisons = ["<", ">", "<=", ">="];
    private static readonly string[] Sums = ["+", "-", "*"];

    private Expr Particular(Type type, int depth, Scope scope) => type switch
    {
        ListType list => OfList(list, depth, scope),
        MapType map => OfMap(map, depth, scope),
        StructType record => new StructExpr(type, [.. record.Fields.Select(f => (f.Name, Of(f.Type, depth, scope)))]),
        _ when type.Equals(Type.Bool) => OfBool(depth, scope),
        _ when type.Equals(Type.Int) => OfInt(depth, scope),
        _ when type.Equals(Type.Float) => OfFloat(depth, scope),
        _ => OfStr(depth, scope),
    };

    private Expr OfBool(int depth, Scope scope)
    {
        var number = random.Next(2) == 0 ? Type.Int : Type.Float;
        var any = types.Any(1);
        return random.Next(8) switch
        {
            0 => new Not(Of(Type.Bool, depth, scope)),
            1 => new Binary(Type.Bool, "and", Of(Type.Bool, depth, scope), Of(Type.Bool, depth, scope)),
            2 => new Binary(Type.Bool, "or", Of(Type.Bool, depth, scope), Of(Type.Bool, depth, scope)),
            3 => new Binary(Type.Bool, Comparisons[random.Next(4)], Of(number, depth, scope), Of(number, depth, scope)),
            4 => new Binary(Type.Bool, random.Next(2) == 0 ? "==" : "!=", Of(any, depth, scope), Of(any, depth, scope)),
            5 => new Binary(Type.Bool, "in", Of(any, depth, scope), Of(Type.List(any), depth, scope)),
            6 => new Call(Type.Bool, random.Next(2) == 0 ? "strings.has_prefix" : "strings.contains", [Of(Type.Str, depth, scope), Of(Type.Str, depth, scope)]),
            _ => new Call(Type.Bool, "contains", [Of(any, depth, scope), Of(Type.List(any), depth, scope)]),
        };
    }

    private Expr OfInt(int depth, Scope scope) => random.Next(5) switch
    {
        0 => new Call(Type.Int, "len", [Of(Measurable(), depth, scope)]),
        1 => new Call(Type.Int, "math.minus1", [Of(Type.Int, depth, scope)]),
        _ => new Binary(Type.Int, Sums[random.Next(3)], Of(Type.Int, depth, scope), Of(Type.Int, depth, scope)),
    };

    private Type Measurable() => random.Next(3) switch
    {
        0 => Type.Str,
        1 => Type.List(types.Any(1)),
        _ => Type.Map(types.Key(1), types.Any(1)),
    };

    // Two factors at most are made here, so that nothing grows beyond what is finite.
    private Expr OfFloat(int depth, Scope scope) => random.Next(5) switch
    {
        0 => new Call(Type.Float, "convert.to_float", [Of(Type.Int, depth, scope)]),
        1 => new Binary(Type.Float, "*", Of(Type.Float, 0, new()), Of(Type.Float, 0, new())),
        _ => new Binary(Type.Float, Sums[random.Next(2)], Of(Type.Float, depth, scope), Of(Type.Float, depth, scope)),
    };

    private Expr OfStr(int depth, Scope scope) => random.Next(9) switch
    {
        0 => new Call(Type.Str, "concat", [Of(Type.Str, depth, scope), Of(Type.Str, depth, scope)]),
        1 => Printf(depth, scope),
        2 or 3 => Interpolation(scope),
        4 => new Call(Type.Str, "convert.int_to_str", [Of(Type.Int, depth, scope)]),
        5 => new Call(Type.Str, "gs.join", [Of(Type.StrList, depth, scope), Of(Type.Str, depth, scope)]),
        6 => new Call(Type.Str, "convert.format_bool", [Of(Type.Bool, depth, scope)]),
        7 => new Call(Type.Str, "gs.repeat", [Of(Type.Str, 0, scope), new Literal(Type.Int, (long)random.Next(0, 3))]),
        _ => new Binary(Type.Str, "+", Of(Type.Str, depth, scope), Of(Type.Str, depth, scope)),
    };

    private Call Printf(int depth, Scope scope)
    {
        var format = "";
        var arguments = new List<Expr>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (verb, type) = random.Next(7) switch
            {
                0 => ("%t", Type.Bool),
                1 => ("%s", Type.Str),
                2 => ("%d", Type.Int),
                3 => ("%f", Type.Float),
                4 => ("%q", Type.Str),
                _ => ("%v", types.Any()),
            };
            format += $"{(random.Next(3) == 0 ? "%%" : " x")}{verb}";
            arguments.Add(Of(type, depth, scope));
        }

        return new(Type.Str, "fmt.printf", [new Literal(Type.Str, format), .. arguments]);
    }

    private Interpolation Interpolation(Scope scope)
    {
        var texts = scope.Variables.FindAll(static v => v.Type.Equals(Type.Str));
        var parts = new List<(string?, string?)>();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            parts.Add(texts.Count > 0 && random.Next(2) == 0
                ? (null, texts[random.Next(texts.Count)].Name)
                : ((string)types.Value(Type.Str), null));
        }

        return new(parts);
    }

    private Expr OfList(ListType list, int depth, Scope scope)
    {
        var other = types.Any(1);
        switch (random.Next(9))
        {
            case 0:
                return new Call(list, "list.concat", [.. Some(1, 3).Select(_ => Of(list, depth, scope))]);
            case 1:
                return new Call(list, "iter.map", [Of(Type.List(other), depth, scope), Lambda((FuncType)Type.Func([other], list.Element), depth, scope, mustAnnotate: false)]);
            case 2:
                return new Call(list, "iter.filter", [Of(list, depth, scope), Lambda((FuncType)Type.Func([list.Element], Type.Bool), depth, scope, mustAnnotate: false)]);
            case 3:
                var first = types.Any(1);
                return new Call(list, "iter.zip", [Of(Type.List(first), depth, scope), Of(Type.List(other), depth, scope), Lambda((FuncType)Type.Func([first, other], list.Element), depth, scope, mustAnnotate: false)]);
            case 4:
                return new Call(list, "iter.flatten", [Of(Type.List(list), depth, scope)]);
            case 5 when list.Element.Equals(Type.Int):
                return new Call(list, "iter.range", [new Literal(Type.Int, (long)random.Next(-1, 5))]);
            case 5 when list.Element.Equals(Type.Str):
                return new Call(list, "strings.split", [Of(Type.Str, depth, scope), new Literal(Type.Str, random.Next(2) == 0 ? " " : "a")]);
            case 5 or 6:
                return new Choice(list, Of(Type.Bool, depth, scope), Of(list, depth, scope), new ListExpr(list, []));
            case 7 when list.Element is var key && (key.Equals(Type.Str) || key.Equals(Type.Int) || key.Equals(Type.Bool)):
                return new Call(list, "map.keys", [Of(Type.Map(key, types.Any(1)), depth, scope)]);
            case 7:
                return new Call(list, "map.values", [Of(Type.Map(Type.Str, list.Element), depth, scope)]);
            default:
                return new ListExpr(list, [.. Some(1, 3).Select(_ => Of(list.Element, depth, scope))]);
        }
    }

    private Expr OfMap(MapType map, int depth, Scope scope)
    {
        if (random.Next(6) == 0)
        {
            return new Choice(map, Of(Type.Bool, depth, scope), Of(map, depth, scope), new MapExpr(map, []));
        }

        // Keys that are written are all different; one that is computed may be the same as another, and then the last one counts.
        var entries = Keys(map.Key, random.Next(1, 4)).Select(k => (k, Of(map.Value, depth, scope))).ToList();
        if (map.Key is not StructType && random.Next(3) == 0)
        {
            entries.Insert(random.Next(entries.Count + 1), (new Call(map.Key, "history", [Of(map.Key, depth, scope), new Literal(Type.Int, 0L)]), Of(map.Value, depth, scope)));
        }

        return new MapExpr(map, entries);
    }
}
