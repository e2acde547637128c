using System.Reflection;
using System.Text.RegularExpressions;

namespace Mgmt.Architecture.Tests;

/// <summary>Noop, pause, rate and blast radius are one door: nothing is applied without a permit, and one folder makes them.</summary>
public sealed partial class PermitTests
{
    [Fact]
    public void Permit_InSources_IsMadeByTheLimitsAlone()
    {
        var makers = Repository.Files("src", "*.cs")
            .Where(static path => Construction().IsMatch(File.ReadAllText(Repository.PathOf(path))))
            .Where(static path => !path.StartsWithOrdinal("src/Engine/Limits/"));

        Assert.Empty(makers);
    }

    [Fact]
    public void Permit_AsAType_CannotBeMadeOrDerivedElsewhere()
    {
        var shape = Rooms.Named("Engine").Read(static reader =>
            from type in reader.WrittenTypes()
            where reader.NameOf(type) == "Mgmt.Engine.Permit"
            from method in type.GetMethods().Select(reader.GetMethodDefinition)
            where reader.GetString(method.Name) == ".ctor"
            select (Type: type.Attributes, Access: method.Attributes & MethodAttributes.MemberAccessMask));

        var constructor = Assert.Single(shape);
        Assert.True(constructor.Type.HasFlag(TypeAttributes.Sealed));
        Assert.True(constructor.Access is MethodAttributes.Assembly or MethodAttributes.Private);
    }

    [GeneratedRegex(@"\bnew\s+(Engine\.)?Permit\s*\(|\bPermit\??\s+\w+\s*=\s*new\s*\(|\bPermit\??\s+\w+(\(.*\))?\s*=>\s*new\s*\(")]
    private static partial Regex Construction();
}
