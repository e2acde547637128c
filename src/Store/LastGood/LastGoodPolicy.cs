using Mgmt.Model;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.LastGood;

/// <summary>Keeps the source tree of the last policy that was good, to start from when the one on disk is not.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LastGoodPolicy
{
    private static readonly EntryKey Header = new(EntrySpace.Meta, "policy");

    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;

    internal LastGoodPolicy(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
    }

    /// <summary>Keeps every file that <paramref name="tree"/> was asked for, in place of the policy kept before. Nothing is written when it is the same one.</summary>
    /// <returns>The tree's hash.</returns>
    public string Save(ISourceTree tree, Instant now)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in tree.FilesRead)
        {
            if (tree.Read(path) is { } bytes)
            {
                files[path] = bytes;
            }
        }

        var policy = new StoredPolicy(tree.DisplayRoot, files, PolicyHash.Of(files), now);
        if (ReadHeader() is { } kept && string.Equals(kept.Hash, policy.Hash, StringComparison.Ordinal))
        {
            return policy.Hash;
        }

        var blob = new BlobWriter();
        blob.Write(policy.DisplayRoot);
        blob.Write(policy.Hash);
        blob.Write(policy.SavedAt.Ticks);
        ReadOnlyMemory<byte> header = blob.Bytes.ToArray();
        _memory.Policy = policy;
        _memory.SetEntry(Header, header);
        _queue?.Set((policy, header), static (writes, kept) =>
        {
            writes.Policy = kept.policy;
            writes.Entries[Header] = kept.header;
        });
        return policy.Hash;
    }

    /// <summary>The policy that is kept; null when there is none, or when it cannot be read whole.</summary>
    public async Task<StoredPolicy?> LoadAsync()
    {
        if (_memory.Policy is { } known)
        {
            return known;
        }

        if (_queue is null || ReadHeader() is not { } header)
        {
            return null;
        }

        var files = await _queue.QueryAsync(static file => file.ReadPolicy(), new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        return string.Equals(PolicyHash.Of(files), header.Hash, StringComparison.Ordinal) ? header with { Files = files } : null;
    }

    private StoredPolicy? ReadHeader()
    {
        if (!_memory.TryGetEntry(Header, out var bytes))
        {
            return null;
        }

        try
        {
            var reader = new BlobReader(bytes.Span);
            return new(reader.ReadText(), new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), reader.ReadText(), new(reader.ReadInteger()));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
