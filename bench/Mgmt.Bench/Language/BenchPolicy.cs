using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Library;
using Mgmt.Policies.Runtime;

namespace Mgmt.Bench.Language;

/// <summary>A running policy of which a benchmark posts the inputs.</summary>
internal sealed class BenchPolicy : IDisposable
{
    private static readonly KindSchema Thing = new(
        "thing", KindTraits.None, "A thing.", [Fields.Str("text", "A text."), Fields.Of("count", "int", "A count."), Fields.StrList("items", "A list.")]);

    private readonly BenchInputs _inputs;
    private Instant _now = Instant.FromUnixMilliseconds(1);

    private BenchPolicy(CompiledPolicy policy, BenchInputs inputs)
    {
        _inputs = inputs;
        Runtime = new(policy, static () => { });
    }

    public PolicyRuntime Runtime { get; }

    /// <summary>Compiles <paramref name="text"/>.</summary>
    /// <exception cref="InvalidOperationException">It is faulty.</exception>
    public static BenchPolicy Compile(string text)
    {
        var inputs = new BenchInputs();
        var result = Compile(text, inputs);
        return new(result, inputs);
    }

    public static CompiledPolicy Compile(string text, BenchInputs inputs)
    {
        var catalogue = new PolicyCatalogue([.. PureLibrary.All, inputs.Function], [Thing], []);
        var result = PolicyCompiler.Compile(new OneFile(text), "main.mcl", catalogue);
        return result.Policy ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    public void Post(long id, long value) => _inputs.Post(id, value, _now);

    public PolicyUpdate? Stabilise()
    {
        _now += TimeSpan.FromMilliseconds(1);
        return Runtime.Stabilise(_now);
    }

    public void Dispose() => Runtime.Dispose();

    private sealed class OneFile(string text) : ISourceTree
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public string DisplayRoot => "";

        public IReadOnlyCollection<string> FilesRead => ["main.mcl"];

        public ReadOnlyMemory<byte>? Read(string path) => path == "main.mcl" ? _bytes : null;
    }
}
