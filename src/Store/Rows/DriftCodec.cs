using Mgmt.Model;

namespace Mgmt.Store.Rows;

/// <summary>The part of a drift row that is not a column of its own.</summary>
internal static class DriftCodec
{
    public static void Write(BlobWriter blob, DriftEvent drift)
    {
        blob.Write((long)drift.Cause);
        blob.Write((long)drift.Action);
        blob.Write(drift.Outcome);
        blob.Write(drift.Duration.Ticks);
        blob.Write(drift.Changes.Count);
        foreach (var change in drift.Changes)
        {
            blob.Write(change.Property);
            blob.Write(change.From);
            blob.Write(change.To);
        }
    }

    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public static DriftEvent Read(Instant time, VertexId vertex, ReadOnlySpan<byte> blob)
    {
        var reader = new BlobReader(blob);
        var cause = (DriftCause)reader.ReadInteger();
        var action = (DriftAction)reader.ReadInteger();
        var outcome = reader.ReadText();
        var duration = new TimeSpan(reader.ReadInteger());
        var changes = new PropertyChange[reader.ReadCount()];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = new(reader.ReadText(), reader.ReadText(), reader.ReadText());
        }

        return new(time, vertex, changes, cause, action, outcome, duration);
    }
}
