using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server:proxy</c>.</summary>
internal static class HttpServerProxySchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Path = Fields.Str("path", "The path whose requests go to the other server. Default: the name.");

    public static readonly Field<Str> Sub = Fields.Str("sub", "What is taken away from the beginning of the path before it is asked for.");

    public static readonly Field<Str> Head = Fields.Str("head", "The URL that the rest of the path is put behind.");

    public static readonly Field<Str> Cache = Fields.Str("cache", "The directory, with a slash at the end, that keeps what was fetched; empty for none.");

    public static readonly KindSchema Schema = new(
        "http:server:proxy",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A part of a web server that fetches from another one, and keeps what it fetched.",
        [Server, Path, Sub, Head, Cache])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {}
            http:server:proxy "/debian/" {
            	server => ":8080",
            	sub => "/debian/",
            	head => "http://deb.example.org/debian/",
            	cache => "/var/cache/debian/",
            }
            """,
    };
}
