using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Formatting;

/// <summary>Prints policies in their canonical format.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class Formatter
{
    /// <summary>
    /// The canonical text of <paramref name="file"/>: the same tree, the same comments. What is formatted already comes back as it is.
    /// </summary>
    /// <param name="file">A file without faults; of one with faults, only what could be read would be printed.</param>
    public static byte[] Format(FileSyntax file)
    {
        var lines = new LineWriter(file);
        new StatementPrinter(lines).Print(file.Block.Statements);
        return lines.Finish();
    }
}
