using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>fmt</c>.</summary>
internal static class FmtFunctions
{
    public static IEnumerable<FunctionDefinition> All => [new PrintfFunction()];

    private sealed class PrintfFunction() : PureFunction(
        "fmt.printf",
        "func(format str, a ?1) str",
        static _ => throw new InvalidOperationException("printf is always specialised"),
        "Text with values put in: `%t` bool, `%s` str, `%q` quoted str, `%d` int, `%f` float, `%v` anything, `%T` its type, `%%` a percent sign.",
        """fmt.printf("%d of %s", 3, "x") # "3 of x" """)
    {
        public override bool IsVariadic => true;

        public override FuncType Infer(IReadOnlyList<StaticArgument> arguments)
        {
            if (arguments.Count == 0)
            {
                throw new SignatureException("must have at least one arg");
            }

            var format = arguments[0].Value;
            return format.Kind == ValueKind.Str
                ? Static(format.AsStr, arguments.Count - 1)
                : Signature(Enumerable.Repeat<Type?>(null, arguments.Count - 1));
        }

        public override PureBody Specialise(FuncType resolved)
        {
            var types = resolved.Parameters.Skip(1).Select(static p => p.Type).ToArray();
            Str? text = null;
            PrintfFormat? format = null;
            return arguments =>
            {
                if (format is null || text != arguments[0].AsStr)
                {
                    text = arguments[0].AsStr;
                    format = ParseAtRunTime(text);
                }

                return Value.Str(format.Print(arguments[1..], types));
            };
        }

        private static PrintfFormat ParseAtRunTime(Str text)
        {
            try
            {
                return PrintfFormat.Parse(text);
            }
            catch (FormatException fault)
            {
                throw new FunctionFailedException(fault.Message);
            }
        }

        private static FuncType Static(Str text, int count)
        {
            PrintfFormat format;
            try
            {
                format = PrintfFormat.Parse(text);
            }
            catch (FormatException fault)
            {
                throw new SignatureException(fault.Message);
            }

            var verbs = format.Arguments.ToArray();
            return verbs.Length == count
                ? Signature(verbs.Select(PrintfFormat.TypeOf))
                : throw new SignatureException($"number of args ({count}) doesn't match format string verb count ({verbs.Length})");
        }

        private static FuncType Signature(IEnumerable<Type?> arguments) => FuncType.Create(
            arguments.Select(static (type, i) => new FuncParameter(null, type ?? Type.Variable(i + 1))).Prepend(new FuncParameter("format", Type.Str)),
            Type.Str);
    }
}
