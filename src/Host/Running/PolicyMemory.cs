using System.Text;
using Mgmt.Model;
using Mgmt.Store;
using Mgmt.Store.LastGood;

namespace Mgmt.Host.Running;

/// <summary>What of a policy outlives a run: its last good version, and what its calls carry over time.</summary>
internal sealed class PolicyMemory(StateStore store)
{
    private const string StatePrefix = "call/";
    private static readonly Str PolicyName = "policy";

    private readonly Dictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Keeps the files of a policy that was good.</summary>
    public void KeepPolicy(string name, ISourceTree tree, Instant now)
    {
        store.LastGood.Save(tree, now);
        store.States.Set(PolicyName, Encoding.UTF8.GetBytes(name));
    }

    /// <summary>The last good version of the policy called <paramref name="name"/>; null when another one was kept.</summary>
    public StoredPolicy? LoadPolicy(string name) =>
        store.States.Get(PolicyName) is { } kept && Encoding.UTF8.GetString(kept.Span) == name
            ? store.LastGood.LoadAsync().GetAwaiter().GetResult()
            : null;

    /// <summary>The state of calls as an earlier run left it.</summary>
    public IReadOnlyDictionary<string, byte[]> LoadState()
    {
        var state = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var key in store.States.Keys)
        {
            var text = key.ToString();
            if (text.StartsWith(StatePrefix, StringComparison.Ordinal) && store.States.Get(key) is { } value)
            {
                state[text[StatePrefix.Length..]] = value.ToArray();
            }
        }

        return state;
    }

    /// <summary>Keeps the state of calls; what is not in <paramref name="state"/> any more is forgotten.</summary>
    public void KeepState(IReadOnlyDictionary<string, byte[]> state, Instant now)
    {
        lock (_gate)
        {
            foreach (var (key, value) in state)
            {
                if (!_kept.TryGetValue(key, out var before) || !before.AsSpan().SequenceEqual(value))
                {
                    _kept[key] = value;
                    store.States.Set(StatePrefix + key, value);
                }
            }

            foreach (var gone in _kept.Keys.Where(k => !state.ContainsKey(k)).ToList())
            {
                _kept.Remove(gone);
                store.States.Set(StatePrefix + gone, null);
            }
        }

        store.SaveInstant(now);
    }
}
