namespace Mgmt.Model;

/// <summary>A stretch of a source file: bytes from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">The first byte, from 0.</param>
/// <param name="End">The byte after the last one.</param>
public sealed record SourceSpan(SourceText Source, int Start, int End)
{
    /// <summary>The line of the first byte, from 1.</summary>
    public int Line => Source.Locate(Start).Line;

    /// <summary>The column of the first byte, from 1, in characters.</summary>
    public int Column => Source.Locate(Start).Column;

    /// <summary>The line of the end.</summary>
    public int EndLine => Source.Locate(End).Line;

    /// <summary>The column after the last character.</summary>
    public int EndColumn => Source.Locate(End).Column;

    /// <summary><c>FILE:LINE:COL</c>.</summary>
    public override string ToString()
    {
        var (line, column) = Source.Locate(Start);
        return $"{Source.Path}:{line}:{column}";
    }
}
