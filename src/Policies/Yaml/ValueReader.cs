using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Yaml;

/// <summary>Makes values of the language of nodes.</summary>
internal sealed class ValueReader(DiagnosticBag diagnostics)
{
    /// <summary>The value of <paramref name="type"/> that <paramref name="node"/> is; none, and reported, when it is no such value.</summary>
    /// <param name="node">The node.</param>
    /// <param name="type">What is wanted.</param>
    /// <param name="subject">What wants it, for reports.</param>
    public Value Read(YamlNode node, Type type, string subject) => (node, type) switch
    {
        (YamlScalar { IsNull: true }, _) => Refuse(Messages.NoValue(node.Span, subject)),
        (YamlSequence sequence, ListType list) => ReadList(sequence, list, subject),
        (YamlMapping mapping, MapType map) => ReadMap(mapping, map, subject),
        (YamlMapping mapping, StructType record) => ReadStruct(mapping, record, subject),
        (YamlScalar scalar, ScalarType) => ReadScalar(scalar, type),
        (_, ScalarType) when type == Type.Variant => ReadAny(node, subject),
        _ => Mismatch(node, type),
    };

    private Value ReadList(YamlSequence sequence, ListType type, string subject)
    {
        var items = sequence.Items.Select(i => Read(i, type.Element, subject)).ToArray();
        return Array.Exists(items, static i => i.IsNone) ? default : Value.List(items);
    }

    private Value ReadMap(YamlMapping mapping, MapType type, string subject)
    {
        var entries = mapping.Entries.Select(e => KeyValuePair.Create(Read(e.Key, type.Key, subject), Read(e.Value, type.Value, subject))).ToList();
        return entries.Exists(static e => e.Key.IsNone || e.Value.IsNone) ? default : Value.From(new MapValue(entries));
    }

    // What is left out of a struct is empty.
    private Value ReadStruct(YamlMapping mapping, StructType type, string subject)
    {
        var values = type.Fields.Select(static f => ZeroValue.Of(f.Type)).ToArray();
        var isSound = true;
        foreach (var (key, value) in mapping.Entries)
        {
            var index = type.IndexOf(key.Text);
            if (index < 0)
            {
                diagnostics.Add(Messages.UnknownStructField(key.Span, key.Text, type));
                isSound = false;
                continue;
            }

            values[index] = Read(value, type.Fields[index].Type, subject);
            isSound &= !values[index].IsNone;
        }

        return isSound ? Value.From(new StructValue(type.FieldNames, values)) : default;
    }

    private Value ReadAny(YamlNode node, string subject)
    {
        if (node is YamlMapping mapping)
        {
            string[] names = [.. mapping.Entries.Select(static e => e.Key.Text)];
            Value[] values = [.. mapping.Entries.Select(e => Read(e.Value, Type.Variant, subject))];
            return Array.Exists(values, static v => v.IsNone) ? default : Value.From(new StructValue(names, values));
        }

        var nodes = ((YamlSequence)node).Items;
        var items = nodes.Select(i => Read(i, Type.Variant, subject)).ToArray();
        if (Array.Exists(items, static i => i.IsNone))
        {
            return default;
        }

        var odd = Array.FindIndex(items, i => !IsAlike(items[0], i));
        return odd < 0 ? Value.List(items) : Refuse(Messages.MixedSequence(nodes[odd].Span, nodes[odd] is YamlMapping));
    }

    private Value ReadScalar(YamlScalar scalar, Type type)
    {
        if (type == Type.Str || (type == Type.Variant && !scalar.IsPlain))
        {
            return Value.Str(scalar.Text);
        }

        var value = CoreSchema.Resolve(scalar.Text);
        if (!scalar.IsPlain)
        {
            return Mismatch(scalar, type, TypeOf(value).Equals(type) ? Messages.HintWithoutQuotes(scalar.Text) : null);
        }

        if (type == Type.Bool && scalar.Text is "yes" or "no" or "on" or "off")
        {
            return Value.Bool(scalar.Text is "yes" or "on");
        }

        if (type != Type.Bool && CoreSchema.IsAmbiguous(scalar.Text))
        {
            return Refuse(Messages.AmbiguousInteger(scalar.Span, scalar.Text));
        }

        return type == Type.Float ? ReadFloat(scalar, value)
            : type != Type.Bool && value.Kind == ValueKind.Float && CoreSchema.IsInteger(scalar.Text) ? Refuse(Messages.IntegerOverflow(scalar.Span, scalar.Text))
            : type == Type.Variant || TypeOf(value).Equals(type) ? value
            : Mismatch(scalar, type);
    }

    private Value ReadFloat(YamlScalar scalar, Value value) => value.Kind switch
    {
        ValueKind.Int => Value.Float(value.AsInt),
        ValueKind.Float when double.IsInfinity(value.AsFloat) && char.IsAsciiDigit(scalar.Text[^1]) => Refuse(Messages.FloatOverflow(scalar.Span, scalar.Text)),
        ValueKind.Float => value,
        _ => Mismatch(scalar, Type.Float),
    };

    private static Type TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Bool => Type.Bool,
        ValueKind.Int => Type.Int,
        ValueKind.Float => Type.Float,
        _ => Type.Str,
    };

    // Whether both are of one type: what is empty is of any.
    private static bool IsAlike(Value one, Value other)
    {
        if (one.Kind != other.Kind)
        {
            return false;
        }

        return one.Kind switch
        {
            ValueKind.List => one.AsList.Count == 0 || other.AsList.Count == 0 || IsAlike(one.AsList[0], other.AsList[0]),
            ValueKind.Struct => one.AsStruct.Names.SequenceEqual(other.AsStruct.Names) && AreAlike(one.AsStruct.Values, other.AsStruct.Values),
            _ => true,
        };
    }

    private static bool AreAlike(ReadOnlySpan<Value> some, ReadOnlySpan<Value> others)
    {
        for (var i = 0; i < some.Length; i++)
        {
            if (!IsAlike(some[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private Value Mismatch(YamlNode node, Type type, string? hint = null) => Refuse(Messages.WrongNode(
        node.Span,
        type,
        node is YamlScalar scalar ? (scalar.IsPlain ? TypeOf(CoreSchema.Resolve(scalar.Text)) : Type.Str).ToString() : NodeShapes.Describe(node),
        hint));

    private Value Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return default;
    }
}
