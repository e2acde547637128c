using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server:ui:input</c>.</summary>
internal static class HttpServerUiInputSchema
{
    public static readonly Field<Str> Path = Fields.Str("path", "The page that it is on; empty for the only one.");

    public static readonly Field<Str> Id = Fields.Str("id", "What the form calls it. Default: the name.");

    public static readonly Field<Str> Value = Fields.Str("value", "What it shows to begin with; excludes `store`.");

    public static readonly Field<Str> Store = Fields.Str("store", "The key, in what all hosts share, that keeps its value; excludes `value`.");

    public static readonly Field<Str> Type = Fields.Str("type", "What it is: `text://`, or `range://?min=0&max=10&step=1`.", "text://");

    public static readonly Field<Str> Sort = Fields.Str("sort", "What it is ordered by on the page.");

    public static readonly Field<Str?> SentValue = Fields.OptionalStr("value", "Its value.");

    public static readonly KindSchema Schema = new(
        "http:server:ui:input",
        KindTraits.AutoEdge | KindTraits.AutoGroup | KindTraits.Send,
        "A field of a page with a form.",
        [Path, Id, Value, Store, Type, Sort],
        [SentValue])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {}
            http:server:ui "/ui/" {
            	server => ":8080",
            }
            http:server:ui:input "volume" {
            	path => "/ui/",
            	type => "range://?min=0&max=10&step=1",
            	value => "5",
            }
            """,
    };
}
