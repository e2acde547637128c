using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Binding;

/// <summary>Limits, so that a few lines that double one another are refused rather than tried for ever.</summary>
internal sealed partial class Binder
{
    /// <summary>
    /// How deeply expressions and what their variables, functions and classes stand for may be nested in all: what the stack
    /// (<see cref="Compilation.DeepStack"/>) has room for.
    /// </summary>
    public const int MostLevels = 100_000;

    /// <summary>How many statements and expressions the copies of functions, classes and modules may have together.</summary>
    public const int MostCopied = 300_000;

    /// <summary>How deeply imports may be nested.</summary>
    public const int MostImports = 500;

    // A class within a class needs more of the stack than an expression within an expression.
    private const int LevelsOfABlock = 2;

    private int _level;
    private SourceSpan? _outermostCopy;
    private int _copied;
    private bool _hasTooManyCopies;

    /// <summary>True when something is nested so deeply that it cannot be gone through.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>False, after a report at <paramref name="place"/>, when it is nested too deeply to be bound.</summary>
    private bool Enter(SourceSpan place, int levels = 1)
    {
        if (_level >= MostLevels)
        {
            ReportTooDeep(place);
            return false;
        }

        _level += levels;
        return true;
    }

    private void Leave(int levels = 1) => _level -= levels;

    private void ReportTooDeep(SourceSpan place)
    {
        if (!IsTooDeep)
        {
            IsTooDeep = true;
            _diagnostics.Add(Messages.TooDeeplyNested(place, MostLevels));
        }
    }

    /// <summary>
    /// What <paramref name="bind"/> makes of a copy for <paramref name="place"/>; nothing when copies are too many, after a report at the
    /// place of the outermost one.
    /// </summary>
    private T? Copy<T>(SourceSpan place, Func<T?> bind)
        where T : class
    {
        if (_copied >= MostCopied)
        {
            if (!_hasTooManyCopies)
            {
                _hasTooManyCopies = true;
                _diagnostics.Add(Messages.TooManyCopies(_outermostCopy ?? place, MostCopied));
            }

            return null;
        }

        var outermost = _outermostCopy;
        _outermostCopy ??= place;
        _copied++;
        try
        {
            return bind();
        }
        finally
        {
            _outermostCopy = outermost;
        }
    }

    /// <summary>Counts <paramref name="parts"/> more, when they are of a copy.</summary>
    private void Count(int parts)
    {
        if (_outermostCopy is not null)
        {
            _copied += parts;
        }
    }
}
