using System.Globalization;
using System.Text;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>Writes random policies, well typed, whose structure and values hang on inputs in every way there is.</summary>
internal sealed class DynamicPolicyWriter(int seed)
{
    public const string Imports = "import \"inputs\"\nimport \"fmt\"\nimport \"iter\"\nimport \"map\"\nimport \"list\"\n";

    private static readonly string[] Words = ["a", "b", "c"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<string> _resources = [];
    private readonly List<string> _functions = [];
    private readonly List<string> _classes = [];
    private int _names;

    /// <summary>A type of the language that expressions are written for.</summary>
    private enum Kind
    {
        Int,
        Str,
        Bool,
        Texts,
        Numbers,
        Table,
        Function,
    }

    public string Write()
    {
        _text.Append(Imports);
        var scope = new Names("", []);
        for (var i = _random.Next(3); i >= 0; i--)
        {
            Bind(scope, 0);
        }

        if (Chance(2))
        {
            Function(scope);
        }

        if (Chance(2))
        {
            Class(scope);
        }

        Block(scope, 3, _random.Next(2, 6), 0);
        return _text.ToString();
    }

    private bool Chance(int outOf) => _random.Next(outOf) == 0;

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private string New(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_names++}");

    private void Line(int indent, string text) => _text.Append('\t', indent).Append(text).Append('\n');

    private void Block(Names scope, int depth, int count, int indent)
    {
        for (var i = 0; i < count; i++)
        {
            Statement(scope, depth, indent);
        }
    }

    private void Statement(Names scope, int depth, int indent)
    {
        switch (_random.Next(depth == 0 ? 8 : 14))
        {
            case 0 or 1:
                Bind(scope, indent);
                break;
            case 2:
                Edge(scope, indent);
                break;
            case 3 when _classes.Count > 0:
                Line(indent, $"include {Pick([.. _classes])}({Int(scope, 2)}, {Str(scope, 1)}, \"{New("i")}{scope.Suffix}\")");
                break;
            case 8 or 9 or 10:
                Line(indent, $"if {Bool(scope, 2)} {{");
                Block(scope.Inner(), depth - 1, _random.Next(1, 4), indent + 1);
                if (Chance(2))
                {
                    Line(indent, "} else {");
                    Block(scope.Inner(), depth - 1, _random.Next(1, 3), indent + 1);
                }

                Line(indent, "}");
                break;
            case 11 or 12:
                Loop(scope, depth, indent);
                break;
            case 13:
                Forkv(scope, depth, indent);
                break;
            default:
                Resource(scope, indent);
                break;
        }
    }

    private void Loop(Names scope, int depth, int indent)
    {
        var (index, element) = (New("i"), New("e"));
        var isText = Chance(2);
        Line(indent, $"for ${index}, ${element} in {(isText ? Texts(scope, 2) : Numbers(scope, 2))} {{");
        var suffix = New("s");
        var inner = scope.Inner($"${{{suffix}}}", (index, Kind.Int), (element, isText ? Kind.Str : Kind.Int));
        Line(indent + 1, $"${suffix} = fmt.printf(\"%s.%d\", \"{scope.Suffix}\", ${index})");
        Block(inner, depth - 1, _random.Next(1, 3), indent + 1);
        Line(indent, "}");
    }

    private void Forkv(Names scope, int depth, int indent)
    {
        var (key, element) = (New("k"), New("e"));
        Line(indent, $"forkv ${key}, ${element} in {Table(scope, 2)} {{");
        Block(scope.Inner($"{scope.Suffix}.${{{key}}}", (key, Kind.Str), (element, Kind.Int)), depth - 1, _random.Next(1, 3), indent + 1);
        Line(indent, "}");
    }

    private void Bind(Names scope, int indent)
    {
        var kind = Pick(Kind.Int, Kind.Int, Kind.Str, Kind.Bool, Kind.Texts, Kind.Numbers, Kind.Table, Kind.Function, Kind.Function);
        var expression = scope.Of(kind) is { Length: > 0 } known && Chance(4) ? "$" + Pick(known) : Expression(kind, scope, 3);
        var name = New("v");
        Line(indent, $"${name} = {expression}");
        scope.Add(name, kind);
    }

    private void Function(Names scope)
    {
        var name = New("f");
        Line(0, $"func {name}($p) {{ {Int(scope.Inner("", ("p", Kind.Int)), 3)} }}");
        _functions.Add(name);
    }

    private void Class(Names scope)
    {
        var name = New("c");
        Line(0, $"class {name}($p, $q, $name) {{");
        Block(scope.Inner("${name}", ("p", Kind.Int), ("q", Kind.Str)), 1, _random.Next(1, 4), 1);
        Line(0, "}");
        _classes.Add(name);
    }

    private void Resource(Names scope, int indent)
    {
        var name = New("r");
        var known = $"{name}{scope.Suffix}";
        var text = _random.Next(12) switch
        {
            0 => $"[concat(\"{known}-\", {Str(scope, 2)})]",
            1 => $"iter.map({Texts(scope, 2)}, func($n) {{ concat(\"{known}-\", $n) }})",
            2 => "\"shared\"",
            3 => $"[\"{known}\", concat(\"{known}-\", {Str(scope, 1)})]",
            _ => $"\"{known}\"",
        };
        Line(indent, $"thing {text} {{");
        Field("text", Kind.Str);
        Field("count", Kind.Int);
        Field("items", Kind.Texts);
        Field("anything", Pick(Kind.Table, Kind.Numbers, Kind.Bool, Kind.Int));
        Field("Meta:noop", Kind.Bool);
        Field("Meta:sema", Kind.Texts);
        if (Chance(8))
        {
            Line(indent + 1, $"Meta:hidden => {(Chance(2) ? "true" : Bool(scope, 1))},");
        }

        if (Chance(3) && _resources.Count > 0)
        {
            Line(indent + 1, $"{Pick("Before", "Notify", "Depend", "Listen")} => {Condition()}Thing[{Other(scope)}],");
        }

        Line(indent, "}");
        _resources.Add(known);

        void Field(string field, Kind kind)
        {
            if (Chance(3))
            {
                Line(indent + 1, $"{field} => {Condition()}{Expression(kind, scope, 3)},");
            }
        }

        string Condition() => Chance(4) ? $"{Bool(scope, 2)} ?: " : "";
    }

    private void Edge(Names scope, int indent)
    {
        if (_resources.Count > 1)
        {
            Line(indent, Chance(4) ? $"Thing[{Other(scope)}].output -> Thing[{Other(scope)}].text" : $"Thing[{Other(scope)}] -> Thing[{Other(scope)}]");
        }
    }

    // Names of loops elsewhere have variables that are not to be seen here.
    private string Other(Names scope)
    {
        var visible = _resources.FindAll(r => !r.Contains('$', StringComparison.Ordinal) || (scope.Suffix.Length > 0 && r.EndsWith(scope.Suffix, StringComparison.Ordinal)));
        if (visible.Count == 0 || Chance(20))
        {
            return "\"nothing\"";
        }

        var name = Pick([.. visible]);
        return Chance(6) ? $"if {Bool(scope, 1)} {{ [\"{name}\"] }} else {{ [\"{name}\", \"{Pick([.. visible])}\"] }}" : $"\"{name}\"";
    }

    private string Expression(Kind kind, Names scope, int depth) => kind switch
    {
        Kind.Int => Int(scope, depth),
        Kind.Str => Str(scope, depth),
        Kind.Bool => Bool(scope, depth),
        Kind.Texts => Texts(scope, depth),
        Kind.Numbers => Numbers(scope, depth),
        Kind.Table => Table(scope, depth),
        _ => FunctionValue(scope, depth),
    };

    private string Int(Names scope, int depth)
    {
        if (scope.Of(Kind.Int) is { Length: > 0 } known && Chance(3))
        {
            return "$" + Pick(known);
        }

        if (depth == 0 || Chance(4))
        {
            return Chance(3) ? Pick("0", "1", "2", "7") : Input("number");
        }

        var d = depth - 1;
        return _random.Next(12) switch
        {
            0 => $"({Int(scope, d)} + {Int(scope, d)})",
            1 => $"({Int(scope, d)} - {Int(scope, d)})",
            2 => If(Kind.Int, scope, d),
            3 => $"len({Texts(scope, d)})",
            4 => $"(list_lookup({Numbers(scope, d)}, {Int(scope, 0)}) <|> {Int(scope, d)})",
            5 => $"(map_lookup({Table(scope, d)}, {Str(scope, 0)}) <|> {Int(scope, d)})",
            6 => Chance(2) ? $"list_lookup({Numbers(scope, d)}, {Int(scope, 0)})" : $"map_lookup({Table(scope, d)}, {Str(scope, 0)})",
            7 or 8 when scope.Of(Kind.Function) is { Length: > 0 } functions => $"${Pick(functions)}({Int(scope, d)})",
            9 when _functions.Count > 0 => $"{Pick([.. _functions])}({Int(scope, d)})",
            10 => Lambda2(scope, d, (a, b, inner) => $"iter.reduce({Int(scope, 0)}, {Numbers(scope, d)}, func(${a}, ${b}) {{ {Int(inner, d)} }})"),
            11 => $"inputs.number(if {Bool(scope, d)} {{ \"n0\" }} else {{ \"n1\" }})",
            _ => Input("number"),
        };
    }

    private string Str(Names scope, int depth)
    {
        var known = scope.Of(Kind.Str);
        if (known.Length > 0 && Chance(3))
        {
            return Chance(3) ? $"\"<${{{Pick(known)}}}>\"" : "$" + Pick(known);
        }

        if (depth == 0 || Chance(4))
        {
            return Chance(3) ? $"\"{Pick(Words)}\"" : Input("text");
        }

        var d = depth - 1;
        return _random.Next(6) switch
        {
            0 => $"fmt.printf(\"%d\", {Int(scope, d)})",
            1 => If(Kind.Str, scope, d),
            2 => $"(list_lookup({Texts(scope, d)}, {Int(scope, 0)}) <|> {Str(scope, d)})",
            3 => $"concat({Str(scope, d)}, {Str(scope, 0)})",
            4 => $"fmt.printf(\"%s-%t\", {Str(scope, 0)}, {Bool(scope, d)})",
            _ => $"inputs.text(concat(\"t\", fmt.printf(\"%d\", {(Chance(2) ? Int(scope, 0) : "inputs.number(\"n0\")")})))",
        };
    }

    private string Bool(Names scope, int depth)
    {
        if (scope.Of(Kind.Bool) is { Length: > 0 } known && Chance(3))
        {
            return "$" + Pick(known);
        }

        if (depth == 0 || Chance(3))
        {
            return Input("flag");
        }

        var d = depth - 1;
        return _random.Next(6) switch
        {
            0 => $"({Int(scope, d)} {Pick("<", ">", "==", "!=", "<=")} {Int(scope, d)})",
            1 => $"({Str(scope, d)} == {Str(scope, 0)})",
            2 => $"(not {Bool(scope, d)})",
            3 => $"({Bool(scope, d)} {Pick("and", "or")} {Bool(scope, d)})",
            4 => $"({Str(scope, d)} in {Texts(scope, d)})",
            _ => If(Kind.Bool, scope, d),
        };
    }

    private string Texts(Names scope, int depth)
    {
        if (scope.Of(Kind.Texts) is { Length: > 0 } known && Chance(3))
        {
            return "$" + Pick(known);
        }

        if (depth == 0 || Chance(3))
        {
            return Chance(4) ? "[\"a\", \"b\"]" : Input("texts");
        }

        var d = depth - 1;
        return _random.Next(7) switch
        {
            0 => $"[{Str(scope, d)}, {Str(scope, d)}]",
            1 => If(Kind.Texts, scope, d),
            2 => Lambda(scope, Kind.Int, (x, inner) => $"iter.map({Numbers(scope, d)}, func(${x}) {{ {Str(inner, d)} }})"),
            3 => Lambda(scope, Kind.Str, (x, inner) => $"iter.filter({Texts(scope, d)}, func(${x}) {{ {Bool(inner, d)} }})"),
            4 => $"map.keys({Table(scope, d)})",
            5 => Zip(scope, d),
            _ => $"list.concat({Texts(scope, d)}, {Texts(scope, 0)})",
        };
    }

    private string Numbers(Names scope, int depth)
    {
        if (scope.Of(Kind.Numbers) is { Length: > 0 } known && Chance(3))
        {
            return "$" + Pick(known);
        }

        if (depth == 0 || Chance(3))
        {
            return Chance(4) ? "[1, 2]" : Input("numbers");
        }

        var d = depth - 1;
        return _random.Next(6) switch
        {
            0 => $"[{Int(scope, d)}, {Int(scope, d)}]",
            1 => If(Kind.Numbers, scope, d),
            2 => Lambda(scope, Kind.Str, (x, inner) => $"iter.map({Texts(scope, d)}, func(${x}) {{ {Int(inner, d)} }})"),
            3 when scope.Of(Kind.Function) is { Length: > 0 } functions => $"iter.map({Numbers(scope, d)}, ${Pick(functions)})",
            4 => $"map.values({Table(scope, d)})",
            _ => Lambda(scope, Kind.Int, (x, inner) => $"iter.filter({Numbers(scope, d)}, func(${x}) {{ {Bool(inner, d)} }})"),
        };
    }

    private string Table(Names scope, int depth)
    {
        if (scope.Of(Kind.Table) is { Length: > 0 } known && Chance(3))
        {
            return "$" + Pick(known);
        }

        return (depth == 0 ? 0 : _random.Next(4)) switch
        {
            1 => $"{{{Str(scope, depth - 1)} => {Int(scope, depth - 1)}, \"z\" => 3}}",
            2 => If(Kind.Table, scope, depth - 1),
            _ => Input("table"),
        };
    }

    private string FunctionValue(Names scope, int depth)
    {
        if (scope.Of(Kind.Function) is { Length: > 0 } known && Chance(4))
        {
            return "$" + Pick(known);
        }

        if (depth > 0 && Chance(2))
        {
            return Chance(4)
                ? $"(list_lookup([{FunctionValue(scope, depth - 1)}, {FunctionValue(scope, depth - 1)}], {Int(scope, 1)}) <|> {FunctionValue(scope, 0)})"
                : If(Kind.Function, scope, depth - 1);
        }

        if (depth > 0 && Chance(4))
        {
            // A closure over what another function was called with.
            return Lambda2(scope, depth, (a, b, inner) => $"func(${a}) {{ func(${b}) {{ {Int(inner, depth - 1)} }} }}({Int(scope, depth - 1)})");
        }

        return Lambda(scope, Kind.Int, (x, inner) => $"func(${x} int) int {{ {Int(inner, depth)} }}");
    }

    private string Zip(Names scope, int depth)
    {
        var (a, b) = (New("x"), New("x"));
        var inner = scope.Inner(scope.Suffix, (a, Kind.Str), (b, Kind.Int));
        return $"iter.zip({Texts(scope, depth)}, {Numbers(scope, depth)}, func(${a}, ${b}) {{ {Str(inner, depth)} }})";
    }

    private string Lambda(Names scope, Kind parameter, Func<string, Names, string> write)
    {
        var x = New("x");
        return write(x, scope.Inner(scope.Suffix, (x, parameter)));
    }

    private string Lambda2(Names scope, int depth, Func<string, string, Names, string> write)
    {
        _ = depth;
        var (a, b) = (New("x"), New("x"));
        return write(a, b, scope.Inner(scope.Suffix, (a, Kind.Int), (b, Kind.Int)));
    }

    private string If(Kind kind, Names scope, int depth) =>
        $"(if {Bool(scope, depth)} {{ {Expression(kind, scope, depth)} }} else {{ {Expression(kind, scope, depth)} }})";

    private string Input(string kind) => string.Create(CultureInfo.InvariantCulture, $"inputs.{kind}(\"{InputPrefix(kind)}{_random.Next(2)}\")");

    private static string InputPrefix(string kind) => kind switch
    {
        "number" => "n",
        "flag" => "f",
        "text" => "t",
        "texts" => "l",
        "numbers" => "m",
        _ => "k",
    };

    /// <summary>What can be seen at one place, and what tells the names of its resources apart from those of other turns.</summary>
    private sealed class Names(string suffix, List<(string Name, Kind Kind)> variables)
    {
        public string Suffix { get; } = suffix;

        public void Add(string name, Kind kind) => variables.Add((name, kind));

        public string[] Of(Kind kind) => [.. variables.Where(v => v.Kind == kind).Select(static v => v.Name)];

        public Names Inner() => new(Suffix, [.. variables]);

        public Names Inner(string suffix, params (string Name, Kind Kind)[] more) => new(suffix, [.. variables, .. more]);
    }
}
