using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Prints data, whole lists and maps too, by the verbs of Go's <c>fmt</c>.</summary>
internal sealed class DatumPrinter(ByteBuilder output)
{
    private readonly ScalarPrinter _scalars = new(output);

    /// <summary>The flags of the verb in hand.</summary>
    public VerbFlags Flags
    {
        get => _scalars.Flags;
        set => _scalars.Flags = value;
    }

    /// <summary>Prints <paramref name="datum"/> by <paramref name="verb"/>; when that does not suit it, what Go says instead.</summary>
    public void Print(Datum datum, int verb)
    {
        switch (verb)
        {
            case 'T' when !datum.IsNothing:
                _scalars.TryString(((Str)GoTypes.NameOf(datum)).Span, 's');
                break;
            case 'T' or 'v' when datum.IsNothing:
                _scalars.Pad("<nil>"u8);
                break;
            case 'p' or 'w':
                Misfit(datum, verb);
                break;
            default:
                Value(datum, verb);
                break;
        }
    }

    private void Value(Datum datum, int verb)
    {
        var value = datum.Value;
        switch (value.Kind)
        {
            case ValueKind.List:
                List(datum, verb);
                return;
            case ValueKind.Map:
                Map(datum, verb);
                return;
            case ValueKind.Struct:
                Struct(datum, verb);
                return;
        }

        var isPrinted = value.Kind switch
        {
            ValueKind.Bool => _scalars.TryBool(value.AsBool, verb),
            ValueKind.Int => _scalars.TryInt(value.AsInt, verb),
            ValueKind.Float => _scalars.TryFloat(value.AsFloat, verb),
            ValueKind.Str => _scalars.TryString(value.AsStr.Span, verb),
            _ => false,
        };
        if (!isPrinted)
        {
            Misfit(datum, verb);
        }
    }

    private void Misfit(Datum datum, int verb)
    {
        output.Append("%!"u8);
        output.Append(Runes.FromNumber(verb));
        output.Append('(');
        if (datum.IsNothing)
        {
            output.Append("<nil>"u8);
        }
        else
        {
            output.Append(GoTypes.NameOf(datum));
            output.Append('=');
            Value(datum, 'v');
        }

        output.Append(')');
    }

    private void List(Datum list, int verb)
    {
        var isSource = Open(list, '[');
        for (var i = 0; i < list.Value.AsList.Count; i++)
        {
            Separate(i, isSource);
            Value(list.Item(i), verb);
        }

        output.Append(isSource ? '}' : ']');
    }

    private void Map(Datum map, int verb)
    {
        var isSource = Open(map, 'm');
        var entries = map.Value.AsMap.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            Separate(i, isSource);
            Value(map.Key(entries[i].Key), verb);
            output.Append(':');
            Value(map.Entry(entries[i].Value), verb);
        }

        output.Append(isSource ? '}' : ']');
    }

    private void Struct(Datum record, int verb)
    {
        var isSource = Open(record, 'm');
        var order = StructFields.Order(record.Value.AsStruct);
        for (var i = 0; i < order.Length; i++)
        {
            Separate(i, isSource);
            Value(Datum.Str(StructFields.Title(record.Value.AsStruct.Names[order[i]])), verb);
            output.Append(':');
            Value(record.Field(order[i]), verb);
        }

        output.Append(isSource ? '}' : ']');
    }

    private bool Open(Datum datum, char kind)
    {
        if (Flags.IsSource)
        {
            output.Append(GoTypes.NameOf(datum));
            output.Append('{');
            return true;
        }

        output.Append(kind == 'm' ? "map["u8 : "["u8);
        return false;
    }

    private void Separate(int index, bool isSource)
    {
        if (index > 0)
        {
            output.Append(isSource ? ", "u8 : " "u8);
        }
    }
}
