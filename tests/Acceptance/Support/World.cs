using System.Security.Cryptography;
using System.Text;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>Looks at files as anybody else would.</summary>
internal static class World
{
    /// <summary>The bytes of a file; null when it cannot be read.</summary>
    public static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The text of a file; null when it cannot be read.</summary>
    public static string? Text(string path) => Bytes(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Whether a file has this text and these permissions.</summary>
    public static bool Is(string path, string text, UnixFileMode mode)
    {
        try
        {
            return Text(path) == text && File.GetUnixFileMode(path) == mode;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Writes beside <paramref name="path"/> and renames over it, as an editor does.</summary>
    public static void Replace(string path, string text)
    {
        var beside = path + ".saving";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Everything below a folder: names, kinds, permissions, owners, times, inodes and contents.</summary>
    public static string Fingerprint(string folder)
    {
        var listing = Shell.Run("/usr/bin/find", folder, "-printf", "%P %y %m %U %G %T@ %C@ %i %n %s\n");
        var text = new StringBuilder();
        foreach (var line in listing.Split('\n').Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append(file).Append(' ').Append(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))).Append('\n');
        }

        return text.ToString();
    }
}
