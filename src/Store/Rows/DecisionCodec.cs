using Mgmt.Model;

namespace Mgmt.Store.Rows;

/// <summary>The part of a decision's row that is not a column of its own.</summary>
internal static class DecisionCodec
{
    public static void Write(BlobWriter blob, DecisionRecord decision)
    {
        blob.Write(decision.Transaction);
        blob.Write(decision.Property);
        blob.Write(decision.From);
        blob.Write(decision.To);
        blob.Write(decision.Inputs.Count);
        foreach (var input in decision.Inputs)
        {
            blob.Write(input.Name);
            blob.Write(input.Value);
            blob.Write(input.At.Ticks);
        }

        blob.Write(decision.Steps.Count);
        foreach (var step in decision.Steps)
        {
            blob.Write(step.Name);
            blob.Write(step.Reason);
        }
    }

    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public static DecisionRecord Read(Instant time, VertexId target, ReadOnlySpan<byte> blob)
    {
        var reader = new BlobReader(blob);
        var transaction = reader.ReadInteger();
        var property = reader.ReadText();
        var from = reader.ReadText();
        var to = reader.ReadText();
        var inputs = new DecisionInput[reader.ReadCount()];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new(reader.ReadText(), reader.ReadText(), new(reader.ReadInteger()));
        }

        var steps = new DecisionStep[reader.ReadCount()];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new(reader.ReadText(), reader.ReadText());
        }

        return new(transaction, time, target, property, from, to, inputs, steps);
    }
}
