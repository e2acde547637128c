using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:server:file</c>.</summary>
internal static class HttpServerFileSchema
{
    public static readonly Field<Str> Server = Fields.Str("server", "The name of its server; empty for the only one.");

    public static readonly Field<Str> Filename = Fields.Str("filename", "The path that it is served at. Default: the name.", flags: FieldFlags.Receivable);

    public static readonly Field<Str> Path = Fields.Str("path", "The file of this host that is served; one of `path` and `data`. With a slash at the end, a directory.", flags: FieldFlags.Receivable);

    public static readonly Field<Str> Data = Fields.Str("data", "What is served; one of `path` and `data`.", flags: FieldFlags.Receivable);

    public static readonly Field<bool> LongPoll = Fields.Bool("longpoll", "Whether a request may wait until the file changes.");

    public static readonly KindSchema Schema = new(
        "http:server:file",
        KindTraits.AutoEdge | KindTraits.AutoGroup | KindTraits.Receive,
        "A file that a web server serves.",
        [Server, Filename, Path, Data, LongPoll])
    {
        IsAvailable = false,
        Example = """
            http:server ":8080" {}
            http:server:file "/greeting" {
            	server => ":8080",
            	data => "hello\n",
            }
            """,
    };
}
