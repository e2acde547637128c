using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>The characters of a pattern, and how far they are read.</summary>
internal sealed class RegexpReader
{
    private readonly int[] _runes;

    /// <summary>Reads <paramref name="pattern"/> from its beginning.</summary>
    /// <exception cref="FormatException">It is not UTF-8.</exception>
    public RegexpReader(Str pattern)
    {
        var runes = new List<int>(pattern.Length);
        var rest = pattern.Span;
        while (!rest.IsEmpty)
        {
            var rune = Runes.DecodeFirst(rest, out var length);
            if (Runes.IsInvalid(rune, length))
            {
                throw new FormatException("invalid UTF-8");
            }

            runes.Add(rune.Value);
            rest = rest[length..];
        }

        _runes = [.. runes];
    }

    /// <summary>Where it stands, from 0.</summary>
    public int At { get; private set; }

    /// <summary>True when nothing is left.</summary>
    public bool AtEnd => At >= _runes.Length;

    /// <summary>The next character, -1 at the end.</summary>
    public int Peek(int ahead = 0) => At + ahead < _runes.Length ? _runes[At + ahead] : -1;

    /// <summary>Takes the next character, -1 at the end.</summary>
    public int Next() => AtEnd ? -1 : _runes[At++];

    /// <summary>Takes <paramref name="text"/> if it comes next.</summary>
    public bool TryTake(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Peek(i) != text[i])
            {
                return false;
            }
        }

        At += text.Length;
        return true;
    }

    /// <summary>Takes what comes before <paramref name="end"/>, and that too; null, taking nothing, when it does not come.</summary>
    public string? TryTakeUntil(string end)
    {
        var start = At;
        while (!AtEnd)
        {
            var stop = At;
            if (TryTake(end))
            {
                return Text(start, stop);
            }

            At++;
        }

        At = start;
        return null;
    }

    /// <summary>Goes back to <paramref name="place"/>.</summary>
    public void Return(int place) => At = place;

    /// <summary>The text from <paramref name="start"/> to where it stands.</summary>
    public string Since(int start) => Text(start, At);

    private string Text(int start, int end) => string.Concat(_runes[start..end].Select(char.ConvertFromUtf32));
}
