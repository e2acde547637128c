using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>The lines of source that a fault is about, with carets under the very place.</summary>
internal static class SourceExcerpt
{
    private const int WidestLine = 160;
    private const int MarginBefore = 60;

    /// <summary>Appends the lines of <paramref name="span"/> to <paramref name="result"/>.</summary>
    public static void Append(StringBuilder result, SourceSpan span)
    {
        var (line, column) = span.Source.Locate(span.Start);
        var (endLine, endColumn) = span.Source.Locate(Math.Max(span.Start, span.End));
        if (endLine == line)
        {
            AppendLine(result, span.Source.Line(line), column - 1, Math.Max(1, endColumn - column), "^", "");
            return;
        }

        AppendLine(result, span.Source.Line(line), column - 1, 1, "^", " from here ...");
        AppendLine(result, span.Source.Line(endLine), Math.Max(0, endColumn - 2), 1, "^", " ... to here");
    }

    private static void AppendLine(StringBuilder result, string line, int start, int length, string mark, string remark)
    {
        // Of a very long line only the surroundings of the place are shown.
        var first = line.Length > WidestLine ? Math.Max(0, Math.Min(start, line.Length) - MarginBefore) : 0;
        var last = Math.Min(line.Length, first + WidestLine);
        result.Append(first > 0 ? "…" : "");
        var indent = new StringBuilder(first > 0 ? " " : "");
        for (var i = first; i < last; i++)
        {
            result.Append(Visible(line[i]));
            if (i < start)
            {
                indent.Append(line[i] == '\t' ? "\t" : Blank(line, i));
            }
        }

        result.Append(last < line.Length ? "…" : "").Append('\n');
        var width = 0;
        for (var i = start; i < Math.Min(start + length, last); i++)
        {
            width += Blank(line, i).Length;
        }

        result.Append(indent);
        for (var i = 0; i < Math.Max(1, width); i++)
        {
            result.Append(mark);
        }

        result.Append(remark).Append('\n');
    }

    // Whatever a policy contains, its excerpt must not steer the terminal.
    private static char Visible(char value) => value != '\t' && char.IsControl(value) ? '\uFFFD' : value;

    private static string Blank(string line, int index)
    {
        var value = line[index];
        if (char.GetUnicodeCategory(line, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return "";
        }

        return IsWide(value) ? "  " : " ";
    }

    // The blocks that terminals show two columns wide; surrogate pairs have two characters for their two columns anyway.
    private static bool IsWide(char value) =>
        value is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60');
}
