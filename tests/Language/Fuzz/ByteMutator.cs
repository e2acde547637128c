namespace Mgmt.Language.Tests.Fuzz;

/// <summary>Inputs made of seeds by damage that knows nothing of the language.</summary>
internal sealed class ByteMutator(IReadOnlyList<FuzzInput> seeds, Random random)
{
    private static readonly byte[] Interesting = [0, 9, 10, 13, 32, 34, 35, 36, 92, 123, 125, 127, 128, 192, 226, 255];

    public FuzzInput Next()
    {
        var seed = seeds[random.Next(seeds.Count)];
        var bytes = new List<byte>(seed.Main);
        for (var i = random.Next(random.Next(2) == 0 ? 2 : 12); i >= 0; i--)
        {
            Damage(bytes);
        }

        return seed with { Main = [.. bytes] };
    }

    private void Damage(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(random.Next(2) == 0 ? 4 : 40), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Some();
                break;
            case 2:
                bytes.Insert(at, Some());
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                Splice(bytes, at);
                break;
            case 6 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                var token = FuzzVocabulary.Marks[random.Next(FuzzVocabulary.Marks.Count)];
                bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(token));
                break;
        }
    }

    private byte Some() => random.Next(2) == 0 ? Interesting[random.Next(Interesting.Length)] : (byte)random.Next(256);

    private void Splice(List<byte> bytes, int at)
    {
        var other = seeds[random.Next(seeds.Count)].Main;
        var from = random.Next(other.Length);
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other.AsSpan(from, Math.Min(other.Length - from, 2_000)));
    }
}
