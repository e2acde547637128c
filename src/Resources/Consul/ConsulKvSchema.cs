using Mgmt.Model;

namespace Mgmt.Resources.Consul;

/// <summary>The field table of <c>consul:kv</c>.</summary>
internal static class ConsulKvSchema
{
    public static readonly Field<Str> Key = Fields.Str("key", "The key. Default: the name.");

    public static readonly Field<Str> Value = Fields.Str("value", "The value.");

    public static readonly Field<Str> Scheme = Fields.Str("scheme", "`http` or `https`; empty for `http`.");

    public static readonly Field<Str> Address = Fields.Str("address", "Where Consul listens; empty for the usual place.");

    public static readonly Field<Str> Token = Fields.Str("token", "The token to authenticate with.", flags: FieldFlags.Secret);

    public static readonly KindSchema Schema = new(
        "consul:kv",
        KindTraits.None,
        "A value under a key, in Consul.",
        [Key, Value, Scheme, Address, Token])
    {
        IsAvailable = false,
        Example = """
            consul:kv "feature" {
            	value => "on",
            	address => "127.0.0.1:8500",
            }
            """,
    };
}
