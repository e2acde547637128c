using System.Reflection;
using Xunit.Abstractions;

namespace Mgmt.Architecture.Tests;

public sealed class TypeShapeTests(ITestOutputHelper output)
{
    // A readonly field is no constant when what it holds exists to be changed.
    private static readonly string[] Mutable =
    [
        "System.Collections.Concurrent.", "System.Runtime.CompilerServices.ConditionalWeakTable", "System.Collections.Generic.List",
        "System.Collections.Generic.Queue", "System.Collections.Generic.Stack", "System.Text.StringBuilder", "System.Threading.Channels.",
        "System.Threading.ThreadLocal", "System.Threading.AsyncLocal",
    ];

    public static TheoryData<string> RoomNames => Rooms.Names();

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Class_OfARoom_IsSealedAbstractOrStatic(string room)
    {
        var open = Rooms.Named(room).Read(static reader => reader.WrittenTypes()
            .Where(type => !type.Attributes.HasFlag(TypeAttributes.Sealed) && !type.Attributes.HasFlag(TypeAttributes.Abstract))
            .Select(reader.NameOf));

        Assert.Empty(open.Beyond("unsealed-classes.txt"));
    }

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void StaticField_OfARoom_CannotChange(string room)
    {
        var mutable = Rooms.Named(room).Read(static reader =>
            from type in reader.WrittenTypes()
            from field in type.GetFields().Select(reader.GetFieldDefinition)
            let name = reader.GetString(field.Name)
            where field.Attributes.HasFlag(FieldAttributes.Static)
                && !field.Attributes.HasFlag(FieldAttributes.Literal)
                && !name.StartsWith("<>", StringComparison.Ordinal)
                && (!field.Attributes.HasFlag(FieldAttributes.InitOnly) || IsMutable(field.DecodeSignature(TypeNames.Instance, null)))
            select $"{reader.NameOf(type)}.{name}");

        Assert.Empty(mutable.Beyond("static-state.txt"));
    }

    [Fact]
    public void Types_OfAllRooms_AreCounted()
    {
        foreach (var room in Rooms.All)
        {
            var types = room.Read(static reader => reader.WrittenTypes().Select(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public));
            output.WriteLine($"{room.Name}: {types.Count} types, {types.Count(static isPublic => isPublic)} of them public");
        }

        Assert.NotEmpty(Rooms.All);
    }

    private static bool IsMutable(string type) => Mutable.Any(type.StartsWithOrdinal);
}
