using System.Reflection;
using System.Text.RegularExpressions;

namespace Mgmt.Architecture.Tests;

/// <summary>Native code is called from one room, so that one room is read when a program crashes.</summary>
public sealed partial class NativeCodeTests
{
    public static TheoryData<string> OtherRooms => [.. Rooms.All.Select(static room => room.Name).Where(static name => name != "Platform")];

    [Theory]
    [MemberData(nameof(OtherRooms))]
    public void Project_OtherThanPlatform_AllowsNoUnsafeCode(string room) =>
        Assert.False(Rooms.Named(room).Value("AllowUnsafeBlocks") is "true");

    [Theory]
    [MemberData(nameof(OtherRooms))]
    public void Assembly_OtherThanPlatform_ImportsNothing(string room)
    {
        var imports = Rooms.Named(room).Read(static reader => reader.MethodDefinitions
            .Select(reader.GetMethodDefinition)
            .Where(static method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            .Select(method => reader.GetString(method.Name)));

        Assert.Empty(imports);
    }

    [Theory]
    [MemberData(nameof(OtherRooms))]
    public void Sources_OtherThanPlatform_DeclareNoImport(string room)
    {
        var importing = Rooms.Named(room).Sources.Where(static path => Import().IsMatch(File.ReadAllText(Repository.PathOf(path))));

        Assert.Empty(importing);
    }

    [Fact]
    public void Sources_OfPlatform_UseGeneratedImportsOnly() =>
        Assert.DoesNotContain(Rooms.Named("Platform").Sources, static path => File.ReadAllText(Repository.PathOf(path)).Contains("DllImport(", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(LibraryImport|DllImport)(Attribute)?\s*\(")]
    private static partial Regex Import();
}
