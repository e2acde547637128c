using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Relations;

/// <summary>The identities that kinds know each other by, so that none has to know another.</summary>
internal static class Identity
{
    /// <summary>What manages the path <paramref name="path"/>, spelled so; a directory's ends with a slash.</summary>
    public static AutoEdgeIdentity File(Str path) => new("file", path);

    /// <summary>What manages the service <paramref name="name"/>, without <c>.service</c>.</summary>
    public static AutoEdgeIdentity Service(Str name, bool session) => new(session ? "session service" : "service", name);

    /// <summary>What starts the unit <paramref name="unit"/> by a timer.</summary>
    public static AutoEdgeIdentity TimerOf(Str unit, bool session) => new(session ? "session timer" : "timer", unit);

    /// <summary>The package that ships the file <paramref name="path"/>.</summary>
    public static AutoEdgeIdentity ShipperOf(Str path) => new("shipper", path);

    /// <summary>The account of a user.</summary>
    public static AutoEdgeIdentity User(Str name) => new("user", name);

    /// <summary>A group of accounts.</summary>
    public static AutoEdgeIdentity Group(Str name) => new("group", name);

    /// <summary>A group of accounts by its number; null for those that leave the number open.</summary>
    public static AutoEdgeIdentity GroupNumber(long? gid) => new("group number", gid is { } number ? Value.Int(number).ToString() : "");

    /// <summary>An image of Docker, by its name and tag.</summary>
    public static AutoEdgeIdentity DockerImage(Str image) => new("docker image", image);

    /// <summary>Any place that fwupd gets firmware from.</summary>
    public static AutoEdgeIdentity FirmwareRemote() => new("firmware remote", Str.Empty);
}
