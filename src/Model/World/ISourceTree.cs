namespace Mgmt.Model;

/// <summary>The files of a policy, rooted at the directory of its top-level module. Paths use <c>/</c> and have no leading one.</summary>
public interface ISourceTree
{
    /// <summary>What reports call the root, e.g. <c>policies/quickstart</c>; empty for code given on the command line.</summary>
    string DisplayRoot { get; }

    /// <summary>The bytes of the file at <paramref name="path"/>, or null when there is none.</summary>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>Every file that was read so far, for watching and for keeping the last good tree.</summary>
    IReadOnlyCollection<string> FilesRead { get; }
}
