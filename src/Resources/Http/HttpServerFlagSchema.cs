using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server:flag</c>.</summary>
internal static class HttpServerFlagSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Path = Fields.Str("path", "The path, absolute. Default: the name.");

    public static readonly Field<Str> Key = Fields.Str("key", "The key of the form whose value is sent; empty for none.");

    public static readonly Field<Str?> SentValue = Fields.OptionalStr("value", "The value that was given for `key`.");

    public static readonly KindSchema Schema = new(
        "http:server:flag",
        KindTraits.AutoEdge | KindTraits.AutoGroup | KindTraits.Send,
        "A path of a web server that takes a value.",
        [Server, Path, Key],
        [SentValue])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {}
            http:server:flag "/done" {
            	server => ":8080",
            	key => "who",
            }
            print "done" {}
            Http:Server:Flag["/done"].value -> Print["done"].msg
            """,
    };
}
