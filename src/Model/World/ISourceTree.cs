namespace Mgmt.Model;

/// <summary>The files of a policy, rooted at the directory of its top-level module. Paths use <c>/</c> and have no leading one.</summary>
public interface ISourceTree
{
    /// <summary>What reports call the root, e.g. <c>policies/quickstart</c>; empty for code given on the command line.</summary>
    string DisplayRoot { get; }

    /// <summary>The bytes of the file at <paramref name="path"/>, or null when there is none.</summary>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>
    /// Every file below the folder at <paramref name="path"/> (empty, or with a trailing slash), each relative to the root, in
    /// order; null when there is no such folder. A tree that says nothing else has the files that <see cref="FilesRead"/> names.
    /// </summary>
    IReadOnlyList<string>? List(string path)
    {
        string[] found = [.. FilesRead.Where(file => file.StartsWith(path, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return found.Length == 0 && path.Length > 0 ? null : found;
    }

    /// <summary>Every file that was read so far, for watching and for keeping the last good tree.</summary>
    IReadOnlyCollection<string> FilesRead { get; }
}
