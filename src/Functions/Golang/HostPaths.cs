using System.Text;
using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Golang;

/// <summary>Asks the file system about paths, with Go's texts for what is refused.</summary>
internal static class HostPaths
{
    /// <summary>The directory that relative paths start from.</summary>
    /// <exception cref="FunctionFailedException">It is gone.</exception>
    public static Str WorkingDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FunctionFailedException("getwd: no such file or directory");
        }
    }

    /// <summary>Where a symbolic link leads; null when something else is there.</summary>
    /// <exception cref="FunctionFailedException">Nothing is there.</exception>
    public static Str? TryReadLink(string operation, Str path)
    {
        try
        {
            return PathLookup.ReadLink(path.Span) is { } target ? Str.Adopt(target) : null;
        }
        catch (PathReadException fault)
        {
            throw new FunctionFailedException(Describe(operation, path, fault));
        }
    }

    /// <summary>The operation, the path, and why it was refused.</summary>
    public static string Describe(string operation, Str path, PathReadException fault) => $"{operation} {path}: {Lower(fault.Reason)}";

    /// <summary>The reason as Go writes it: without a capital letter.</summary>
    public static string Lower(string reason) =>
        reason.Length > 0 ? new StringBuilder(reason) { [0] = char.ToLowerInvariant(reason[0]) }.ToString() : reason;
}
