namespace Mgmt.Policies.Syntax;

public sealed class PolicyWriterTests
{
    [Fact]
    public void Write_AnySeed_GivesAPolicyWithoutFaults()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var source = new PolicyWriter(seed).Write();

            Assert.True(Parsed.Faults(source).Length == 0, $"{Diagnostics.DiagnosticRenderer.Render(Parsed.Result(source).Diagnostics)}\n{source}");
        }
    }
}
