using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

public sealed class DiagnosticBagTests
{
    private readonly SourceText _first = SourceText.From("first.mcl", "aaaa\nbbbb\n");
    private readonly SourceText _second = SourceText.From("second.mcl", "cccc\n");
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void ToList_AddedInDisorder_IsByStageFileAndPlace()
    {
        _bag.Add(Fault("5", Stage.Scope, _first, 0));
        _bag.Add(Fault("2", Stage.Syntax, _first, 5));
        _bag.Add(Fault("3", Stage.Syntax, _second, 0));
        _bag.Add(Fault("1", Stage.Syntax, _first, 1));
        _bag.Add(Fault("4", Stage.Scope, null, 0));

        Assert.Equal("1 2 3 4 5", string.Join(' ', _bag.ToList().Select(static d => d.Code)));
    }

    [Fact]
    public void Add_SameFaultTwice_CountsOnce()
    {
        _bag.Add(Fault("1", Stage.Syntax, _first, 1));
        _bag.Add(Fault("1", Stage.Syntax, _first, 1));
        _bag.Add(Fault("1", Stage.Syntax, _first, 2));

        Assert.Equal(2, _bag.Count);
    }

    [Fact]
    public void HasErrors_WarningAlone_IsFalse()
    {
        _bag.Add(Fault("1", Stage.Syntax, _first, 1) with { Severity = Severity.Warning });
        Assert.False(_bag.HasErrors);

        _bag.Add(Fault("1", Stage.Syntax, _first, 1));
        Assert.True(_bag.HasErrors);
    }

    private static Diagnostic Fault(string code, Stage stage, SourceText? source, int start) =>
        new(code, stage, Severity.Error, "message", source is null ? null : new(source, start, start + 1));
}
