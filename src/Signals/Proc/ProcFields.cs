using System.Buffers.Text;
using System.Text;

namespace Mgmt.Signals;

/// <summary>Takes the text of such files apart without making strings of it.</summary>
internal static class ProcFields
{
    /// <summary>Takes the first line off <paramref name="text"/>.</summary>
    public static ReadOnlySpan<byte> TakeLine(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return line;
    }

    /// <summary>Takes the first word off <paramref name="line"/>; empty when there is none.</summary>
    public static ReadOnlySpan<byte> TakeWord(ref ReadOnlySpan<byte> line)
    {
        line = line.TrimStart((byte)' ');
        var end = line.IndexOf((byte)' ');
        var word = end < 0 ? line : line[..end];
        line = line[word.Length..];
        return word;
    }

    /// <summary>Takes a number off <paramref name="line"/>.</summary>
    /// <exception cref="FormatException">There is none; the message names <paramref name="path"/>.</exception>
    public static double TakeDouble(ref ReadOnlySpan<byte> line, string path)
    {
        var word = TakeWord(ref line);
        return Utf8Parser.TryParse(word, out double number, out var used) && used == word.Length ? number : throw NotANumber(word, path);
    }

    /// <summary>Takes a whole number off <paramref name="line"/>.</summary>
    /// <exception cref="FormatException">There is none; the message names <paramref name="path"/>.</exception>
    public static long TakeLong(ref ReadOnlySpan<byte> line, string path)
    {
        var word = TakeWord(ref line);
        return Utf8Parser.TryParse(word, out long number, out var used) && used == word.Length ? number : throw NotANumber(word, path);
    }

    private static FormatException NotANumber(ReadOnlySpan<byte> word, string path) =>
        new($"{path} says `{Encoding.UTF8.GetString(word)}` where a number is expected");
}
