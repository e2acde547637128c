using Mgmt.Model;

namespace Mgmt.Resources.Relations;

/// <summary>Where systemd looks for the files of its units.</summary>
internal static class UnitFiles
{
    /// <summary>The directory of units that packages ship.</summary>
    public const string Shipped = "/usr/lib/systemd/system/";

    /// <summary>How the names of services end.</summary>
    public const string Service = ".service";

    private const string OfAdministrators = "/etc/systemd/system/";

    /// <summary>The file of <paramref name="unit"/> that an administrator would write; a user, for a session.</summary>
    public static Str Own(Str unit, bool session) => Str.Concat(session ? OfUser() : OfAdministrators, unit);

    private static Str OfUser() =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).TrimEnd('/') + "/.config/systemd/user/";
}
