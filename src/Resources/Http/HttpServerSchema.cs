using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server</c>.</summary>
internal static class HttpServerSchema
{
    public static readonly Field<Str> Address = Fields.Str("address", "Where it listens: `[IP]:PORT`. Default: the name.");

    public static readonly Field<long?> Timeout = Fields.OptionalSized("timeout", "uint64", "Seconds for a whole request; unset for none.");

    public static readonly Field<long?> ReadTimeout = Fields.OptionalSized("read_timeout", "uint64", "Seconds for reading a request; unset, `timeout`.");

    public static readonly Field<long?> WriteTimeout = Fields.OptionalSized("write_timeout", "uint64", "Seconds for writing an answer; unset, `timeout`.");

    public static readonly Field<long?> ShutdownTimeout = Fields.OptionalSized("shutdown_timeout", "uint64", "Seconds that requests have to end when it stops; unset for ever.");

    public static readonly Field<Str> Root = Fields.Str("root", "An absolute directory, with a slash at the end, whose files it serves; empty for none.");

    public static readonly KindSchema Schema = new(
        "http:server",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A web server, made of its children: files, flags, proxies and forms.",
        [Address, Timeout, ReadTimeout, WriteTimeout, ShutdownTimeout, Root])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {
            	root => "/srv/www/",
            }
            """,
    };
}
