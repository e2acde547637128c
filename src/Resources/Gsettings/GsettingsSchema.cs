using Mgmt.Model;

namespace Mgmt.Resources.Gsettings;

/// <summary>The field table of <c>gsettings</c>.</summary>
internal static class GsettingsSchema
{
    public static readonly Field<Str> SchemaName = Fields.Str("schema", "The schema, e.g. `org.gnome.desktop.interface`.");

    public static readonly Field<Str> Key = Fields.Str("key", "The key.");

    public static readonly Field<Str> Type = Fields.Str("type", "The type of the value, as GVariant writes it; empty for the schema's.");

    public static readonly Field<Value> Value = Fields.Any("value", "The value.");

    public static readonly Field<Str> User = Fields.Str("user", "The user; empty for the appliance's own.");

    public static readonly Field<Str> Group = Fields.Str("group", "The group; empty for the user's own.");

    public static readonly KindSchema Schema = new(
        "gsettings",
        KindTraits.None,
        "A setting of a desktop user.",
        [SchemaName, Key, Type, Value, User, Group])
    {
        IsAvailable = false,
        Example = """
            gsettings "clock" {
            	schema => "org.gnome.desktop.interface",
            	key => "clock-show-seconds",
            	value => true,
            	user => "alice",
            }
            """,
    };
}
