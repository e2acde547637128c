using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>Programs that are well typed by construction: types first, then expressions of them, then statements that name what is in reach.</summary>
internal sealed class ProgramGenerator
{
    private const string Imports =
        "import \"fmt\"\nimport \"iter\"\nimport \"list\"\nimport \"map\"\nimport \"strings\"\nimport \"convert\"\nimport \"math\"\nimport \"golang/strings\" as gs\n";

    private readonly Random _random;
    private readonly int _size;
    private readonly TypeGenerator _types;
    private readonly ExpressionGenerator _expressions;
    private readonly List<string> _fixedNames = [];

    private ProgramGenerator(int seed, int size)
    {
        _random = new(seed);
        _size = size;
        _types = new(_random);
        _expressions = new(_random, _types);
    }

    /// <summary>The tree of program number <paramref name="seed"/>, with some <paramref name="size"/> statements, and its text.</summary>
    public static (Block Tree, string Text) Generate(int seed, int size)
    {
        var generator = new ProgramGenerator(seed, size);
        var block = generator.Statements(new(), size, 2);
        var tree = new Block([.. block.Statements, .. generator.Edges()]);
        return (tree, Imports + ProgramWriter.Write(tree, generator._random));
    }

    private Block Statements(Scope scope, int count, int depth)
    {
        var statements = new List<Statement>();
        for (var i = 0; i < count; i++)
        {
            statements.Add(Statement(scope, depth));
        }

        return new(statements);
    }

    private Statement Statement(Scope scope, int depth) => _random.Next(depth > 0 ? 14 : 8) switch
    {
        0 or 1 or 2 => Bind(scope, _types.Any()),
        3 => BindFunction(scope),
        4 => Function(scope),
        8 or 9 => Class(scope, depth - 1),
        10 when scope.Classes.Count > 0 => Include(scope),
        11 => For(scope, depth - 1),
        12 => ForKv(scope, depth - 1),
        13 => If(scope, depth - 1),
        _ => Resource(scope),
    };

    private int Few() => _random.Next(1, Math.Max(2, (_size / 3) + 1));

    private Bind Bind(Scope scope, Type type)
    {
        var isAnnotated = _random.Next(5) < 2;
        var value = isAnnotated && _random.Next(6) == 0 ? Empty(type) ?? _expressions.Of(type, 3, scope) : _expressions.Of(type, 3, scope);

        var name = _expressions.Fresh("v");
        scope.Variables.Add(new(name, type, isAnnotated || IsKnown(value)));
        return new(name, isAnnotated ? type : null, value);
    }

    private Bind BindFunction(Scope scope)
    {
        var type = (FuncType)_types.Function(1);
        var name = _expressions.Fresh("f");
        var value = _expressions.Lambda(type, 2, scope, mustAnnotate: true);
        scope.Variables.Add(new(name, type, IsKnown: false));
        return new(name, _random.Next(4) == 0 ? type : null, value);
    }

    private static Expr? Empty(Type type) => type switch
    {
        ListType => new ListExpr(type, []),
        MapType => new MapExpr(type, []),
        _ => null,
    };

    // Surely known before inference; more may be.
    private static bool IsKnown(Expr value) => value switch
    {
        Literal or Interpolation => true,
        ListExpr list => list.Items.Count > 0 && list.Items.All(IsKnown),
        MapExpr map => map.Entries.Count > 0 && map.Entries.All(static e => IsKnown(e.Key) && IsKnown(e.Value)),
        StructExpr record => record.Entries.All(static e => IsKnown(e.Value)),
        _ => false,
    };

    private FuncDefinition Function(Scope scope)
    {
        var name = _expressions.Fresh("func_");
        var shape = (FunctionShape)_random.Next(4);
        Lambda lambda;
        if (shape == FunctionShape.Fixed)
        {
            var type = (FuncType)_types.Function(1);
            lambda = _expressions.Lambda(type, 3, scope, mustAnnotate: false);
            scope.Functions.Add(new(name, shape, [.. type.Parameters.Select(static p => p.Type)], type.Result));
        }
        else
        {
            lambda = Polymorphic(shape);
            scope.Functions.Add(new(name, shape, [], null));
        }

        return new(name, lambda);
    }

    // The types say nothing here: a parameter has whatever type its argument has.
    private static Lambda Polymorphic(FunctionShape shape)
    {
        Parameter[] parameters = [new("q1", Type.Variant, false), new("q2", Type.Variant, false), new("q3", Type.Variant, false)];
        VarRef[] q = [.. parameters.Select(static p => new VarRef(Type.Variant, p.Name))];
        return shape switch
        {
            FunctionShape.Identity => new(Type.Variant, parameters[..1], null, q[0]),
            FunctionShape.Pick => new(Type.Variant, parameters, null, new Choice(Type.Variant, q[0], q[1], q[2])),
            _ => new(Type.Variant, parameters, null, new Binary(Type.Variant, "<|>", new Lookup(Type.Variant, q[0], q[1]), q[2])),
        };
    }

    private ClassDefinition Class(Scope scope, int depth)
    {
        var name = _expressions.Fresh("class_");
        var path = new Parameter(_expressions.Fresh("path"), Type.Str, _random.Next(2) == 0);
        var parameters = Enumerable.Range(0, _random.Next(0, 3)).Select(_ => (Type?)(_random.Next(3) == 0 ? null : _types.Any(1))).ToList();
        var inner = scope.Inner(path.Name);
        var written = new List<Parameter> { path };
        var items = new List<Item>();
        foreach (var type in parameters)
        {
            var parameter = new Parameter(_expressions.Fresh("a"), type ?? Type.Variant, type is not null && _random.Next(2) == 0);
            written.Add(parameter);
            if (type is not null)
            {
                inner.Variables.Add(new(parameter.Name, type, IsKnown: false));
            }
            else
            {
                items = [new("interface", null, new VarRef(Type.Variant, parameter.Name))];
            }
        }

        inner.Variables.Add(new(path.Name, Type.Str, IsKnown: false));
        var own = inner.Variables.Count;
        var body = Statements(inner, Few(), depth);
        Statement shown = new Resource(Name(inner), items);
        scope.Classes.Add(new(name, parameters, [.. inner.Variables.Skip(own).Select(static v => v with { IsKnown = false })]));
        return new(name, written, new([.. body.Statements, shown]));
    }

    private Include Include(Scope scope)
    {
        var found = scope.Classes[_random.Next(scope.Classes.Count)];
        var alias = _random.Next(2) == 0 ? _expressions.Fresh("i") : null;
        var include = new Include(
            found.Name,
            [Path(scope), .. found.Parameters.Select(p => _expressions.Of(p ?? _types.Any(1), 2, scope))],
            alias);
        if (alias is not null)
        {
            scope.Variables.AddRange(found.Left.Where(static v => !v.Name.Contains('.', StringComparison.Ordinal)).Select(v => v with { Name = $"{alias}.{v.Name}" }));
        }

        return include;
    }

    private Loop For(Scope scope, int depth)
    {
        var element = _types.Any(1);
        return Turns(scope, depth, isMap: false, Type.Int, element, _expressions.Of(Type.List(element), 2, scope));
    }

    private Loop ForKv(Scope scope, int depth)
    {
        var key = _types.Key(1);
        var value = _types.Any(1);
        return Turns(scope, depth, isMap: true, key, value, _expressions.Of(Type.Map(key, value), 2, scope));
    }

    private Loop Turns(Scope scope, int depth, bool isMap, Type keyType, Type valueType, Expr collection)
    {
        var key = _expressions.Fresh("k");
        var value = _expressions.Fresh("e");
        var path = _expressions.Fresh("path");
        var turn = new VarRef(keyType, key);
        var named = new Bind(path, null, new Call(Type.Str, "fmt.printf", [new Literal(Type.Str, "%s/%v"), Path(scope), turn]));
        var inner = scope.Inner(path);
        inner.Variables.Add(new(key, keyType, IsKnown: false));
        inner.Variables.Add(new(value, valueType, IsKnown: false));
        inner.Variables.Add(new(path, Type.Str, IsKnown: false));
        var body = Statements(inner, Few(), depth);
        return new(isMap, key, value, collection, new([named, .. body.Statements, Resource(inner)]));
    }

    private IfStatement If(Scope scope, int depth) => new(
        _expressions.Of(Type.Bool, 3, scope),
        Statements(scope.Inner(scope.Path ?? ""), Few(), depth),
        _random.Next(2) == 0 ? Statements(scope.Inner(scope.Path ?? ""), Few(), depth) : null);

    // Tells apart what is stated here from what the same statement states elsewhere.
    private Expr Path(Scope scope)
    {
        var text = _expressions.Fresh("at");
        return string.IsNullOrEmpty(scope.Path) ? new Literal(Type.Str, text) : new Interpolation([(text + "-", null), (null, scope.Path)]);
    }

    private Expr Name(Scope scope)
    {
        var name = Path(scope);
        if (scope.Path is null && name is Literal { Value: string text })
        {
            _fixedNames.Add(text);
        }

        return name;
    }

    private Resource Resource(Scope scope)
    {
        Expr name = _random.Next(5) == 0
            ? new ListExpr(Type.StrList, [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Path(scope))])
            : Name(scope);
        (string Field, Type Type)[] fields =
        [
            ("alwaysgroup", Type.Bool), ("anotherstr", Type.Str), ("int64", Type.Int), ("int64ptr", Type.Int), ("float64", Type.Float), ("comment", Type.Str), ("slicestring", Type.StrList),
            ("mapintfloat", Type.Map(Type.Int, Type.Float)), ("stringptr", Type.Str), ("boolptr", Type.Bool),
            ("mixedstruct", Type.Struct(new("somebool", Type.Bool), new("somestr", Type.Str), new("someint", Type.Int), new("somefloat", Type.Float))),
        ];
        var items = fields.OrderBy(_ => _random.Next()).Take(_random.Next(0, 3)).Append(("interface", _types.Any())).Select(f => new Item(
            f.Item1,
            _random.Next(4) == 0 ? _expressions.Of(Type.Bool, 2, scope) : null,
            _expressions.Of(f.Item2, 4, scope)));
        return new(name, [.. items]);
    }

    private IEnumerable<Edge> Edges() =>
        _fixedNames.Count < 2 ? [] : Enumerable.Range(0, _random.Next(0, 3)).Select(_ =>
        {
            var to = _random.Next(1, _fixedNames.Count);
            return new Edge(_fixedNames[_random.Next(0, to)], _fixedNames[to]);
        });
}
