using Mgmt.Model;

namespace Mgmt.Resources.JsonEdit;

/// <summary>The field table of <c>json:edit</c>.</summary>
internal static class JsonEditSchema
{
    public static readonly Field<Str> Store = Fields.Str("store", "The document: a path, `file://…`, or `etcd:///KEY`. Default: the name.");

    public static readonly Field<IReadOnlyList<Str>> Edits = Fields.StrList("edits", "The changes, in order: `.a.b = VALUE`, `.[\"a\"][\"b\"] = VALUE`, `del(.a.b)`.");

    public static readonly KindSchema Schema = new(
        "json:edit",
        KindTraits.None,
        "Changes to a JSON document, made together or not at all.",
        [Store, Edits])
    {
        IsAvailable = false,
        Example = """
            json:edit "/etc/docker/daemon.json" {
            	edits => [".log.level = \"warn\"", "del(.debug)"],
            }
            """,
    };
}
