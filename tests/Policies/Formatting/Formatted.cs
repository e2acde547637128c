using System.Text;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

/// <summary>Formats for tests.</summary>
internal static class Formatted
{
    public static string Text(FileSyntax file) => Encoding.UTF8.GetString(Formatter.Format(file));

    public static string Text(string source) => Text(Parsed.File(source));
}
