using System.Text.RegularExpressions;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Os;

/// <summary>The part of the module <c>os</c> about which Linux this is.</summary>
internal static partial class DistributionFunctions
{
    private static readonly StructShape Release = StructShape.Parse("struct{id str; variant_id str; version_id str}");
    private static readonly StructShape Distribution = StructShape.Parse("struct{distro str; version str; arch str}");

    public static IEnumerable<FunctionDefinition> All =>
    [
        new ImpureFunction(
            "os.family",
            "func() str",
            static _ => Value.Str(OsRelease.Read().Family),
            "The family of this host's Linux: `redhat`, `debian` or `archlinux`; empty for another.",
            """os.family() in ["redhat", "debian", "archlinux", ""] # true"""),
        IsFamily("redhat"),
        IsFamily("debian"),
        IsFamily("archlinux"),
        new ImpureFunction(
            "os.is_virtual",
            "func() bool",
            static _ => Value.Bool(Virtualisation.IsGuest()),
            "Whether this host is a virtual machine.",
            "os.is_virtual() == os.is_virtual() # true"),
        new ImpureFunction(
            "os.release",
            "func() " + Release,
            static _ =>
            {
                var release = OsRelease.Read();
                return Release.Of(Value.Str(release["ID"]), Value.Str(release["VARIANT_ID"]), Value.Str(release["VERSION_ID"]));
            },
            "What `/etc/os-release` says of this host's Linux; what it does not say is empty.",
            """len(os.release()->id + "") >= 0 # true"""),
        new PureFunction(
            "os.parse_distro_uid",
            "func(uid str) " + Distribution,
            static a => Parse(a[0].AsStr.ToString()),
            "The parts of a name such as `fedora39-x86_64`; a distribution without versions has an empty one. Fails when it is no such name.",
            """os.parse_distro_uid("debian12-x86_64") == struct{distro => "debian", version => "12", arch => "x86_64"} # true"""),
    ];

    private static ImpureFunction IsFamily(string family) => new(
        $"os.is_family_{family}",
        "func() bool",
        _ => Value.Bool(OsRelease.Read().Family == family),
        $"Whether this host's Linux is of the family `{family}`.",
        $"""os.is_family_{family}() == (os.family() == "{family}") # true""");

    private static Value Parse(string uid)
    {
        var match = DistributionUid().Match(uid);
        return match.Success
            ? Distribution.Of(Value.Str(match.Groups["distro"].Value), Value.Str(match.Groups["version"].Value), Value.Str(match.Groups["arch"].Value))
            : throw new FunctionFailedException($"`{uid}` is no name of a distribution: write it like `fedora39-x86_64`");
    }

    [GeneratedRegex("^(?<distro>[a-z]+(?:[-_][a-z]+)*)(?<version>[0-9][0-9a-z.]*)?-(?<arch>[a-z][a-z0-9_]*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DistributionUid();
}
