namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>
/// Says what a generated program means, from the generator's own tree and the language's page alone: a name means the statement that declares
/// it in the nearest block around it, wherever that statement stands, and is evaluated when it is first needed.
/// </summary>
internal sealed class ReferenceEvaluator
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _resources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _edges = new(StringComparer.Ordinal);

    /// <summary>The resources with their fields, and then the edges, a line each.</summary>
    public static string Run(Block program)
    {
        var evaluator = new ReferenceEvaluator();
        evaluator.Run(program, new Names(null));
        var lines = evaluator._resources.SelectMany(static r => r.Value.Select(static f => $"\t{f.Key} => {f.Value}").Prepend(r.Key));
        return string.Join('\n', lines.Concat(evaluator._edges));
    }

    private void Run(Block block, Names names)
    {
        foreach (var statement in block.Statements)
        {
            Declare(statement, names);
        }

        foreach (var statement in block.Statements)
        {
            Execute(statement, names);
        }
    }

    private void Declare(Statement statement, Names names)
    {
        switch (statement)
        {
            case Bind bind:
                names.Variables[bind.Name] = new(() => Evaluate(bind.Value, names));
                break;
            case FuncDefinition function:
                names.Functions[function.Name] = Closure(function.Function, names);
                break;
            case ClassDefinition definition:
                names.Classes[definition.Name] = (definition, names);
                break;
            case Include include:
                // Arguments belong to where the include stands; the body to where the class does.
                names.Instances[include] = new(() =>
                {
                    var (definition, around) = names.FindClass(include.Class);
                    var inner = new Names(around);
                    for (var i = 0; i < definition.Parameters.Count; i++)
                    {
                        var argument = include.Arguments[i];
                        inner.Variables[definition.Parameters[i].Name] = new(() => Evaluate(argument, names));
                    }

                    var body = new Names(inner);
                    Run(definition.Body, body);
                    return body;
                });
                if (include.Alias is { } alias)
                {
                    names.Aliases[alias] = names.Instances[include];
                }

                break;
        }
    }

    private void Execute(Statement statement, Names names)
    {
        switch (statement)
        {
            case Include include:
                _ = names.Instances[include].Value;
                break;
            case IfStatement choice:
                if ((bool)Evaluate(choice.Condition, names))
                {
                    Run(choice.Then, new(names));
                }
                else if (choice.Else is not null)
                {
                    Run(choice.Else, new(names));
                }

                break;
            case Loop loop:
                RunLoop(loop, names);
                break;
            case Resource resource:
                State(resource, names);
                break;
            case Edge edge:
                _edges.Add($"test[{edge.From}] -> test[{edge.To}]");
                break;
        }
    }

    private void RunLoop(Loop loop, Names names)
    {
        var entries = Evaluate(loop.Collection, names) is MapData map
            ? map.Entries
            : ((IReadOnlyList<object>)Evaluate(loop.Collection, names)).Select(static (v, i) => KeyValuePair.Create((object)(long)i, v));
        foreach (var (key, value) in entries)
        {
            var inner = new Names(names);
            inner.Variables[loop.Key] = new(() => key);
            inner.Variables[loop.Value] = new(() => value);
            Run(loop.Body, new(inner));
        }
    }

    private void State(Resource resource, Names names)
    {
        var name = Evaluate(resource.Name, names);
        foreach (var one in name is string text ? [text] : ((IReadOnlyList<object>)name).Cast<string>())
        {
            var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var item in resource.Items)
            {
                if (item.Condition is null || (bool)Evaluate(item.Condition, names))
                {
                    fields[item.Field] = Values.Print(Evaluate(item.Value, names));
                }
            }

            _resources.Add($"test[{one}]", fields);
        }
    }

    private static FuncData Closure(Lambda lambda, Names names) => new(arguments =>
    {
        var inner = new Names(names);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            inner.Variables[lambda.Parameters[i].Name] = new(() => argument);
        }

        return Evaluate(lambda.Body, inner);
    });

    private static object Evaluate(Expr expression, Names names)
    {
        switch (expression)
        {
            case Literal literal:
                return literal.Value;
            case VarRef variable:
                return names.FindVariable(variable.Name);
            case ListExpr list:
                return All(list.Items, names);
            case MapExpr map:
                return Values.Map([.. map.Entries.Select(e => KeyValuePair.Create(Evaluate(e.Key, names), Evaluate(e.Value, names)))]);
            case StructExpr record:
                return new StructData([.. record.Entries.Select(static e => e.Name)], [.. record.Entries.Select(e => Evaluate(e.Value, names))]);
            case Binary { Sign: "<|>" } except:
                try
                {
                    return Evaluate(except.Left, names);
                }
                catch (CaughtException)
                {
                    return Evaluate(except.Right, names);
                }

            case Binary binary:
                return ReferenceFunctions.Operate(binary.Sign, Evaluate(binary.Left, names), Evaluate(binary.Right, names));
            case Not not:
                return !(bool)Evaluate(not.Operand, names);
            case Choice choice:
                return Evaluate((bool)Evaluate(choice.Condition, names) ? choice.Then : choice.Else, names);
            case Lookup lookup:
                return ReferenceFunctions.Find(Evaluate(lookup.Target, names), Evaluate(lookup.Index, names));
            case FieldRef field:
                var target = (StructData)Evaluate(field.Target, names);
                var at = target.Names.ToList().IndexOf(field.Field);
                return at < 0 ? Evaluate(field.Default!, names) : target.Values[at];
            case Call call:
                var arguments = All(call.Arguments, names);
                return names.FindFunction(call.Function) is { } function ? function.Body(arguments) : ReferenceFunctions.Call(call.Function, arguments);
            case ValueCall call:
                return ((FuncData)names.FindVariable(call.Variable)).Body(All(call.Arguments, names));
            case Lambda lambda:
                return Closure(lambda, names);
            case ImmediateCall call:
                return Closure(call.Function, names).Body(All(call.Arguments, names));
            case Interpolation text:
                return string.Concat(text.Parts.Select(p => p.Literal ?? (string)names.FindVariable(p.Variable!)));
            default:
                throw new ArgumentException(expression.GetType().Name, nameof(expression));
        }
    }

    private static IReadOnlyList<object> All(IReadOnlyList<Expr> items, Names names) => [.. items.Select(i => Evaluate(i, names))];

    private sealed class Names(Names? outer)
    {
        public Dictionary<string, Lazy<object>> Variables { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, FuncData> Functions { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, (ClassDefinition Definition, Names Around)> Classes { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Lazy<Names>> Aliases { get; } = new(StringComparer.Ordinal);

        public Dictionary<Include, Lazy<Names>> Instances { get; } = new(ReferenceEqualityComparer.Instance);

        public object FindVariable(string name)
        {
            if (name.Split('.') is [var alias, var inner])
            {
                return Nearest(n => n.Aliases.GetValueOrDefault(alias))!.Value.FindVariable(inner);
            }

            return Nearest(n => n.Variables.GetValueOrDefault(name))!.Value;
        }

        public FuncData? FindFunction(string name) => Nearest(n => n.Functions.GetValueOrDefault(name));

        public (ClassDefinition Definition, Names Around) FindClass(string name) =>
            Classes.TryGetValue(name, out var found) ? found : outer!.FindClass(name);

        private T? Nearest<T>(Func<Names, T?> find)
            where T : class
        {
            for (var names = this; names is not null; names = names.Outer)
            {
                if (find(names) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        private Names? Outer => outer;
    }
}
