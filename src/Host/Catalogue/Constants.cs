using Mgmt.Model;

namespace Mgmt.Host.Catalogue;

/// <summary>The variables that every policy sees.</summary>
internal static class Constants
{
    /// <summary>The predefined variables for a host called <paramref name="hostname"/>, by full name.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> All(string hostname) =>
    [
        new("hostname", Value.Str(hostname)),
        new("purpleidea", Value.Str("hello world!")),
        new("os.family_redhat", Value.Str("redhat")),
        new("os.family_debian", Value.Str("debian")),
        new("os.family_archlinux", Value.Str("archlinux")),
        new("example.test1", Value.Int(13)),
        new("const.res.file.state.exists", Value.Str("exists")),
        new("const.res.file.state.absent", Value.Str("absent")),
        new("const.res.net.state.up", Value.Str("up")),
        new("const.res.net.state.down", Value.Str("down")),
        new("const.res.firewalld.state.exists", Value.Str("exists")),
        new("const.res.firewalld.state.absent", Value.Str("absent")),
        new("const.res.tar.format.unknown", Value.Int(0)),
        new("const.res.tar.format.ustar", Value.Int(2)),
        new("const.res.tar.format.pax", Value.Int(4)),
        new("const.res.tar.format.gnu", Value.Int(8)),
        new("const.res.gzip.level.no_compression", Value.Int(0)),
        new("const.res.gzip.level.best_speed", Value.Int(1)),
        new("const.res.gzip.level.best_compression", Value.Int(9)),
        new("const.res.gzip.level.default_compression", Value.Int(-1)),
        new("const.res.gzip.level.huffman_only", Value.Int(-2)),
    ];
}
