using Mgmt.Model;

namespace Mgmt.Resources.Firewalld;

/// <summary>The field table of <c>firewalld</c>.</summary>
internal static class FirewalldSchema
{
    public static readonly Field<Str> Zone = Fields.Str("zone", "The zone; empty for the default one.");

    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyList<Str>> Services = Fields.StrList("services", "Services by name, e.g. `http`.");

    public static readonly Field<IReadOnlyList<Str>> Ports = Fields.StrList("ports", "Ports with their protocol, e.g. `8080/tcp`.");

    public static readonly KindSchema Schema = new(
        "firewalld",
        KindTraits.Reversible,
        "What a zone of firewalld lets in.",
        [Zone, State, Services, Ports])
    {
        IsAvailable = false,
        Example = """
            firewalld "web" {
            	state => $const.res.firewalld.state.exists,
            	services => ["http"],
            	ports => ["8080/tcp"],
            }
            """,
    };
}
