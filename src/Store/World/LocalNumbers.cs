using Mgmt.Model;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.World;

/// <summary>The numbers that this host has handed out, kept over restarts. None is ever taken back.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LocalNumbers : ILocalNumbers
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Str, Dictionary<Str, long>> _pools = [];
    private readonly GroupedEntries _entries;

    internal LocalNumbers(StoreMemory memory, WriteQueue? queue) => _entries = new(memory, queue, EntrySpace.LocalNumber);

    /// <inheritdoc/>
    public long NumberOf(Str pool, Str uid)
    {
        lock (_gate)
        {
            if (!_pools.TryGetValue(pool, out var numbers))
            {
                _pools[pool] = numbers = Load(pool);
            }

            if (numbers.TryGetValue(uid, out var known))
            {
                return known;
            }

            var number = numbers.Count == 0 ? 1 : numbers.Values.Max() + 1;
            numbers[uid] = number;
            var blob = new BlobWriter();
            blob.Write(number);
            _entries.Set(pool, uid, Str.From(blob.Bytes));
            return number;
        }
    }

    // A number that cannot be read is handed out anew; the others stay whose they are.
    private Dictionary<Str, long> Load(Str pool)
    {
        var numbers = new Dictionary<Str, long>();
        foreach (var (uid, bytes) in _entries.Read(pool))
        {
            try
            {
                numbers[uid] = new BlobReader(bytes.Span).ReadInteger();
            }
            catch (InvalidDataException)
            {
                continue;
            }
        }

        return numbers;
    }
}
