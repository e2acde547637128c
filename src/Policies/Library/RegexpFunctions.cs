using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Regexp;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>regexp</c>.</summary>
internal static class RegexpFunctions
{
    public static IEnumerable<FunctionDefinition> All => [new MatchFunction()];

    private sealed class MatchFunction() : PureFunction(
        "regexp.match",
        "func(pattern str, s str) bool",
        static a => Value.Bool(Parse(a[0].AsStr).IsMatch(a[1].AsStr)),
        "Whether the regular expression, in RE2's syntax, matches anywhere in the str. Fails when it is no such expression.",
        """regexp.match("^v[0-9]+$", "v42") # true""")
    {
        public override PureBody Specialise(FuncType resolved)
        {
            Str? pattern = null;
            RegexpProgram? program = null;
            return arguments =>
            {
                if (program is null || pattern != arguments[0].AsStr)
                {
                    program = Parse(arguments[0].AsStr);
                    pattern = arguments[0].AsStr;
                }

                return Value.Bool(program.IsMatch(arguments[1].AsStr));
            };
        }

        private static RegexpProgram Parse(Str pattern)
        {
            try
            {
                return RegexpProgram.Parse(pattern);
            }
            catch (FormatException fault)
            {
                throw new FunctionFailedException($"pattern did not compile: {fault.Message}");
            }
        }
    }
}
