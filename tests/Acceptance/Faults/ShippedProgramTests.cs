using System.Text;
using Mgmt.Acceptance.Tests.Support;

namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>What ships cannot be told to die.</summary>
public sealed class ShippedProgramTests
{
    private readonly byte[] _program = File.ReadAllBytes(Programs.Shipped);

    [Fact]
    public void Program_ThatShips_HasNoFaultPoints()
    {
        Assert.True(Holds("MGMT_PREFIX"), "the texts of the program are not found the way this test looks for them");

        Assert.All(["MGMT_FAULT", .. FaultPoints.All], name => Assert.False(Holds(name), name));
    }

    private bool Holds(string text) => _program.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
