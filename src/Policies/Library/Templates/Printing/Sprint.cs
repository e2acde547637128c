using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Data as text, without a format.</summary>
internal static class Sprint
{
    /// <summary>The data in a row, a blank between two of which neither is a string.</summary>
    public static Str Print(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuilder();
        var printer = new DatumPrinter(output);
        for (var i = 0; i < data.Length; i++)
        {
            if (i > 0 && data[i].Kind != ValueKind.Str && data[i - 1].Kind != ValueKind.Str)
            {
                output.Append(' ');
            }

            printer.Print(data[i], 'v');
        }

        return output.ToStr();
    }

    /// <summary>The data, a blank between any two, and the end of the line.</summary>
    public static Str PrintLine(ReadOnlySpan<Datum> data)
    {
        var output = new ByteBuilder();
        var printer = new DatumPrinter(output);
        for (var i = 0; i < data.Length; i++)
        {
            if (i > 0)
            {
                output.Append(' ');
            }

            printer.Print(data[i], 'v');
        }

        output.Append('\n');
        return output.ToStr();
    }

    /// <summary>One datum as <c>%v</c> prints it.</summary>
    public static string Text(Datum datum) => datum.IsNothing ? "<nil>" : Print([datum]).ToString();
}
