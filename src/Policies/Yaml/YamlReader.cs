using System.Buffers;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mgmt.Policies.Yaml;

/// <summary>Reads the one document of a YAML file.</summary>
internal sealed class YamlReader
{
    /// <summary>How deeply nodes may be nested.</summary>
    public const int MostLevels = 100;

    /// <summary>How much, by <see cref="YamlNode.Size"/>, aliases may repeat: a few lines of them could stand for more than any memory holds.</summary>
    public const long MostRepeated = 16 * 1024 * 1024;

    // Those that YAML has not.
    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create([.. Enumerable.Range(0, ' ').Append(0x7f).Select(static c => (byte)c).Except("\t\n\r"u8.ToArray())]);

    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Parser _parser;
    private readonly YamlPlaces _places;
    private readonly DiagnosticBag _diagnostics;
    private long _repeated;

    private YamlReader(string text, YamlPlaces places, DiagnosticBag diagnostics)
    {
        _parser = new(new StringReader(text));
        (_places, _diagnostics) = (places, diagnostics);
    }

    /// <summary>The document in <paramref name="source"/>; null when it cannot be read, which is among <paramref name="diagnostics"/> then.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var start = source.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Utf8Text(source, start, diagnostics) is not { } text)
        {
            return null;
        }

        var places = new YamlPlaces(source, text, start);
        var reader = new YamlReader(text, places, diagnostics);
        try
        {
            return reader.Document(new(source, start, start));
        }
        catch (YamlException fault)
        {
            // Of a tab the library says only where the mapping begins that it is in.
            diagnostics.Add(fault.Message.Contains(" tab ", StringComparison.Ordinal)
                ? Messages.IndentingTab(places.IndentingTab(fault.Start))
                : Messages.BadYaml(places.Between(fault.Start, fault.End), fault.Message));
        }
        catch (InvalidOperationException)
        {
            // Some texts make the scanner give up in this way, which tells no place.
            var last = reader._parser.Current?.End ?? Mark.Empty;
            diagnostics.Add(Messages.BadYaml(places.LineFrom(last), "this cannot be read"));
        }

        return null;
    }

    private static string? Utf8Text(SourceText source, int start, DiagnosticBag diagnostics)
    {
        var control = source.Bytes.Span.IndexOfAny(ControlCharacters);
        if (control >= 0)
        {
            diagnostics.Add(Messages.ControlCharacter(new(source, control, control + 1), source.Bytes.Span[control]));
            return null;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(source.Bytes.Span[start..]);
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(Messages.NotUtf8(new(source, start + fault.Index, start + fault.Index + 1)));
            return null;
        }
    }

    private YamlNode Document(SourceSpan beginning)
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlScalar(beginning, "", IsPlain: true);
        }

        var root = Node(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _diagnostics.Add(Messages.SeveralDocuments(_places.LineFrom(second.Start)));
        }

        return root;
    }

    private YamlNode Node(int level)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (level > MostLevels)
        {
            throw new YamlException(next.Start, next.End, $"nested too deeply, more than {MostLevels} levels");
        }

        if (next is AnchorAlias alias)
        {
            return Aliased(alias);
        }

        YamlNode node = next switch
        {
            SequenceStart start => Sequence(start, level),
            MappingStart start => Mapping(start, level),
            Scalar scalar => Scalar(scalar),

            // After some faults the parser ends a mapping where a value has to come.
            _ => throw new YamlException(next.Start, next.End, "a value is missing here"),
        };
        if (next is NodeEvent { Anchor: { IsEmpty: false } anchor })
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private YamlNode Aliased(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw new YamlException(alias.Start, alias.End, $"there is no anchor `&{alias.Value}` before this");
        }

        _repeated += node.Size;
        return _repeated <= MostRepeated ? node : throw new YamlException(alias.Start, alias.End, $"aliases repeat more than {MostRepeated} characters");
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        var span = _places.Between(scalar.Start, scalar.End);
        CheckTag(scalar, span, "!!str", "!!bool", "!!int", "!!float", "!!null");
        var isText = scalar.Tag.IsEmpty ? scalar.Style != ScalarStyle.Plain : scalar.Tag.IsNonSpecific || Short(scalar.Tag) == "!!str";
        return new(span, scalar.Value, !isText);
    }

    private YamlSequence Sequence(SequenceStart start, int level)
    {
        var span = _places.LineFrom(start.Start);
        CheckTag(start, span, "!!seq");
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(level + 1));
        }

        return new(span, items);
    }

    private YamlMapping Mapping(MappingStart start, int level)
    {
        var span = _places.LineFrom(start.Start);
        CheckTag(start, span, "!!map");
        var entries = new List<YamlEntry>();
        var known = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(level + 1);
            var value = Node(level + 1);
            if (key is not YamlScalar name)
            {
                _diagnostics.Add(Messages.KeyWithParts(key.Span));
            }
            else if (!known.TryAdd(name.Text, name))
            {
                _diagnostics.Add(Messages.DuplicateKey(name.Span, name.Text, known[name.Text].Span));
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new(span, entries);
    }

    private void CheckTag(NodeEvent item, SourceSpan span, params ReadOnlySpan<string> known)
    {
        if (!item.Tag.IsEmpty && !item.Tag.IsNonSpecific && !known.Contains(Short(item.Tag)))
        {
            _diagnostics.Add(Messages.UnknownTag(span, Short(item.Tag)));
        }
    }

    private static string Short(TagName tag) => tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);
}
