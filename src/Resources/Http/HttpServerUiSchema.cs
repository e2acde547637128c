using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server:ui</c>.</summary>
internal static class HttpServerUiSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Path = Fields.Str("path", "The path of the page. Default: the name.");

    public static readonly Field<Value> Data = Fields.Of("data", "struct{title str; head str}", "The page's title, and what else belongs into its head.", Value.From(new StructValue(["title", "head"], [Value.Str(""), Value.Str("")])));

    public static readonly KindSchema Schema = new(
        "http:server:ui",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A page of a web server with a form.",
        [Server, Path, Data])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {}
            http:server:ui "/ui/" {
            	server => ":8080",
            	data => struct{title => "settings", head => ""},
            }
            """,
    };
}
