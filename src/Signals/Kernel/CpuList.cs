using System.Buffers.Text;

namespace Mgmt.Signals;

/// <summary>Lists of CPUs as the kernel writes them: <c>0-3,8</c>.</summary>
internal static class CpuList
{
    /// <summary>How many CPUs are in <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">It is no such list.</exception>
    public static long Count(ReadOnlySpan<byte> text)
    {
        long count = 0;
        text = text.Trim("\n "u8);
        foreach (var range in text.Split((byte)','))
        {
            var part = text[range];
            var dash = part.IndexOf((byte)'-');
            var first = Number(dash < 0 ? part : part[..dash]);
            var last = dash < 0 ? first : Number(part[(dash + 1)..]);
            count += last >= first ? last - first + 1 : throw NotAList();
        }

        return count;
    }

    private static long Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out uint number, out var used) && used == digits.Length ? number : throw NotAList();

    private static FormatException NotAList() => new("the kernel's list of CPUs is not understood");
}
