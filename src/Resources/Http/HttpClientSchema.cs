using Mgmt.Model;

namespace Mgmt.Resources.Http;

/// <summary>The field table of <c>http:client</c>.</summary>
internal static class HttpClientSchema
{
    public static readonly Field<Str> File = Fields.Str("file", "The file, an absolute path. Default: the name, if that is one; else none.");

    public static readonly Field<Str> Method = Fields.Str("method", "The method, in upper case.", "GET");

    public static readonly Field<Str> Url = Fields.Str("url", "What to ask for: an `http` or `https` URL.", flags: FieldFlags.Required);

    public static readonly Field<Str?> Body = Fields.OptionalStr("body", "What is sent with the request.");

    public static readonly Field<bool> MtimeCheck = Fields.Bool("mtime_check", "Whether a file that is newer than the server's is left alone.", defaultValue: true);

    public static readonly Field<Str> Sha256 = Fields.Str("sha256", "The digest that the answer has to have, in lower case; empty for any.");

    public static readonly Field<bool> LongPoll = Fields.Bool("longpoll", "Whether the server holds requests until there is something new.");

    public static readonly Field<bool> LongPollRedirect = Fields.Bool("longpoll_redirect", "Waits by following redirections; with `longpoll` only.");

    public static readonly Field<bool> LongPollConditional = Fields.Bool("longpoll_conditional", "Waits by conditional requests; with `longpoll` only.");

    public static readonly Field<Str?> SentContent = Fields.OptionalStr("content", "The answer.");

    public static readonly KindSchema Schema = new(
        "http:client",
        KindTraits.AutoEdge | KindTraits.Refresh | KindTraits.Send,
        "A request to a web server, and the file that keeps its answer.",
        [File, Method, Url, Body, MtimeCheck, Sha256, LongPoll, LongPollRedirect, LongPollConditional],
        [SentContent])
    {
        IsAvailable = false,
        Example = """
            http:client "/var/lib/motd" {
            	url => "https://www.example.org/motd",
            }
            """,
    };
}
