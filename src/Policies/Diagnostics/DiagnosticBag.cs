using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Collects the faults of one analysis. Adding never fails; the very same fault counts once.</summary>
/// <threadsafety>For one thread.</threadsafety>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<Diagnostic> _known = [];
    private readonly Dictionary<SourceText, int> _files = [];

    /// <summary>True when a fault that makes the policy unusable was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many faults there are.</summary>
    public int Count => _items.Count;

    /// <summary>Adds <paramref name="diagnostic"/> unless it is there already.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!_known.Add(diagnostic))
        {
            return;
        }

        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (diagnostic.Span is { } span)
        {
            _files.TryAdd(span.Source, _files.Count);
        }
    }

    /// <summary>Adds all of <paramref name="diagnostics"/>.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Adds to every fault from the one at <paramref name="first"/> on that its file is imported at <paramref name="import"/>.</summary>
    public void NoteImport(int first, SourceSpan import)
    {
        for (var i = first; i < _items.Count; i++)
        {
            _items[i] = _items[i] with { Notes = new([.. _items[i].Notes, $"imported at {import}"]) };
        }
    }

    /// <summary>
    /// The faults: by stage, then by file in the order in which files were first mentioned, then in the order in which the
    /// stage looks for them, then by place. What has no place comes first within its stage.
    /// </summary>
    public IReadOnlyList<Diagnostic> ToList() =>
    [
        .. _items
            .OrderBy(static d => d.Stage)
            .ThenBy(d => d.Span is { } span ? _files[span.Source] : -1)
            .ThenBy(static d => Messages.Rank(d.Code))
            .ThenBy(static d => d.Span?.Start ?? 0),
    ];
}
