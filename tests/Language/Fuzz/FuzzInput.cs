using System.Text;
using Mgmt.Host.Sources;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>A policy that a fuzzer made: the top-level file, beside the other files of a case.</summary>
internal sealed record FuzzInput(CorpusCase Case, byte[] Main)
{
    // What runs programs is in no catalogue of a fuzzer; that nobody plans it is made sure twice.
    private static readonly string[] Unwanted = ["system", "exec", "vumeter"];

    public PolicySource Source => Case.WithMain(Main);

    public bool IsHarmless
    {
        get
        {
            var text = Encoding.Latin1.GetString(Main);
            return !Array.Exists(Unwanted, u => text.Contains(u, StringComparison.OrdinalIgnoreCase));
        }
    }
}
