using Mgmt.Model;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Regexp;

/// <summary>
/// A regular expression that is ready to match. The time for a text grows with its length alone, whatever the expression:
/// all ways to match are followed at once.
/// </summary>
internal sealed class RegexpProgram
{
    private readonly Step[] _steps;
    private readonly ThreadSet _current;
    private readonly ThreadSet _next;

    private RegexpProgram(Step[] steps)
    {
        _steps = steps;
        (_current, _next) = (new(steps.Length), new(steps.Length));
    }

    /// <summary>What one step of a program does.</summary>
    internal enum Operation
    {
        /// <summary>Takes one character of a class.</summary>
        Take,

        /// <summary>Goes on at two places.</summary>
        Split,

        /// <summary>Goes on at another place.</summary>
        Jump,

        /// <summary>Goes on if the place in the text is right.</summary>
        Assert,

        /// <summary>The text matches.</summary>
        Match,
    }

    /// <summary>Reads <paramref name="pattern"/>, see <see cref="RegexpParser"/>.</summary>
    /// <exception cref="FormatException">It is no expression, or too large a one.</exception>
    public static RegexpProgram Parse(Str pattern) => new(RegexpCompiler.Compile(RegexpParser.Parse(pattern)));

    /// <summary>Whether the expression matches anywhere in <paramref name="text"/>. A byte that is not UTF-8 counts as U+FFFD.</summary>
    /// <remarks>One call at a time.</remarks>
    public bool IsMatch(Str text)
    {
        var (current, next) = (_current, _next);
        current.Clear();
        var rest = text.Span;
        var before = -1;
        var rune = Runes.Peek(rest, out var length);
        while (true)
        {
            // A match may begin at every place.
            if (current.Follow(_steps, 0, before, rune))
            {
                return true;
            }

            if (length == 0)
            {
                return false;
            }

            rest = rest[length..];
            var after = Runes.Peek(rest, out length);
            next.Clear();
            foreach (var at in current.Members)
            {
                if (_steps[at].Operation == Operation.Take && _steps[at].Class!.Contains(rune) && next.Follow(_steps, at + 1, rune, after))
                {
                    return true;
                }
            }

            (current, next) = (next, current);
            (before, rune) = (rune, after);
        }
    }

    /// <summary>One step: what it does, with which class or condition, and where it goes on besides the next.</summary>
    internal readonly record struct Step(Operation Operation, RuneClass? Class = null, RegexpAssertion Assertion = default, int First = 0, int Second = 0);

    /// <summary>The steps that are under way at one place in the text.</summary>
    private sealed class ThreadSet(int size)
    {
        private readonly int[] _members = new int[size];
        private readonly int[] _places = new int[size];
        private readonly Stack<int> _pending = new();
        private int _count;

        public ReadOnlySpan<int> Members => _members.AsSpan(0, _count);

        public void Clear() => _count = 0;

        /// <summary>Adds the step <paramref name="start"/> and all that follow from it without taking a character; true at a match.</summary>
        public bool Follow(Step[] steps, int start, int before, int after)
        {
            _pending.Clear();
            _pending.Push(start);
            while (_pending.TryPop(out var at))
            {
                if (_places[at] < _count && _members[_places[at]] == at)
                {
                    continue;
                }

                (_places[at], _members[_count]) = (_count, at);
                _count++;
                var step = steps[at];
                switch (step.Operation)
                {
                    case Operation.Match:
                        return true;
                    case Operation.Jump:
                        _pending.Push(step.First);
                        break;
                    case Operation.Split:
                        _pending.Push(step.First);
                        _pending.Push(step.Second);
                        break;
                    case Operation.Assert when Holds(step.Assertion, before, after):
                        _pending.Push(at + 1);
                        break;
                }
            }

            return false;
        }

        private static bool Holds(RegexpAssertion assertion, int before, int after) => assertion switch
        {
            RegexpAssertion.TextStart => before < 0,
            RegexpAssertion.TextEnd => after < 0,
            RegexpAssertion.LineStart => before is -1 or '\n',
            RegexpAssertion.LineEnd => after is -1 or '\n',
            RegexpAssertion.WordBoundary => NamedRuneSets.IsWord(before) != NamedRuneSets.IsWord(after),
            _ => NamedRuneSets.IsWord(before) == NamedRuneSets.IsWord(after),
        };
    }
}
