using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Failures of Go's <c>strconv</c>.</summary>
internal static class NumberFault
{
    /// <summary>The text cannot be read by <paramref name="function"/>, as <paramref name="reason"/> says.</summary>
    public static FunctionFailedException Of(string function, Str text, string reason = NumberSyntax.Invalid) =>
        new(string.Create(CultureInfo.InvariantCulture, $"strconv.{function}: parsing {StrQuoting.Quote(text)}: {reason}"));
}
