using System.Globalization;
using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>A key that is a literal through and through.</summary>
/// <param name="Type">Its type; a variable stands for what cannot be told.</param>
/// <param name="Text">Its canonical text: two keys of one type are equal when their texts are. Strings count as written.</param>
internal sealed record LiteralKey(Type Type, string Text)
{
    /// <summary>The literal that <paramref name="expression"/> is, or null when it is none.</summary>
    public static LiteralKey? Read(ExpressionSyntax expression) => expression switch
    {
        BoolSyntax { Value: var value } => new(Type.Bool, value ? "true" : "false"),
        IntSyntax { Value: var value } => new(Type.Int, value.ToString(CultureInfo.InvariantCulture)),
        FloatSyntax { Value: var value } => new(Type.Float, FloatText.Shortest(value == 0 ? 0 : value)),
        StringSyntax { Raw: var raw } => new(Type.Str, $"\"{System.Text.Encoding.Latin1.GetString(raw.Span)}\""),
        ParenthesesSyntax { Inner: var inner } => Read(inner),
        ListLiteralSyntax list => ReadList(list),
        MapLiteralSyntax map => ReadMap(map),
        StructLiteralSyntax record => ReadStruct(record),
        _ => null,
    };

    private static LiteralKey? ReadList(ListLiteralSyntax list)
    {
        var items = ReadAll(list.Items.Items);
        return items is null ? null : new(Type.List(CommonType(items)), $"[{Join(items)}]");
    }

    private static LiteralKey? ReadMap(MapLiteralSyntax map)
    {
        var keys = ReadAll(map.Entries.Items.Select(static e => e.Key));
        var values = ReadAll(map.Entries.Items.Select(static e => e.Value));
        return keys is null || values is null ? null : new(Type.Map(CommonType(keys), CommonType(values)), $"{{{Join(keys)}: {Join(values)}}}");
    }

    private static LiteralKey? ReadStruct(StructLiteralSyntax record)
    {
        var values = ReadAll(record.Entries.Items.Select(static e => e.Value));
        if (values is null)
        {
            return null;
        }

        var fields = record.Entries.Items.Zip(values, static (e, v) => (e.Name.Text, Value: v)).ToArray();
        return new(
            Type.Struct([.. fields.Select(static f => new StructField(f.Text, f.Value.Type))]),
            $"struct{{{string.Join("; ", fields.Select(static f => $"{f.Text}: {f.Value.Text}"))}}}");
    }

    private static List<LiteralKey>? ReadAll(IEnumerable<ExpressionSyntax> expressions)
    {
        var result = new List<LiteralKey>();
        foreach (var expression in expressions)
        {
            if (Read(expression) is not { } key)
            {
                return null;
            }

            result.Add(key);
        }

        return result;
    }

    // Of no items, or of mixed ones, the type cannot be told.
    private static Type CommonType(List<LiteralKey> items) =>
        items.Count > 0 && items.TrueForAll(i => i.Type.Equals(items[0].Type)) ? items[0].Type : Type.Variable(1);

    private static string Join(List<LiteralKey> items) => string.Join(", ", items.Select(static i => i.Text));
}
