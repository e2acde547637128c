using Mgmt.Model;

namespace Mgmt.Policies.Yaml;

/// <summary>A piece of a YAML document and where it stands. Aliases stand for the very node that they name.</summary>
/// <param name="Span">Where, within one line.</param>
/// <param name="Size">The characters and nodes in it, written out: what occurs in it twice counts twice.</param>
internal abstract record YamlNode(SourceSpan Span, long Size);

/// <summary>A text without parts.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The text, without quotes and escapes.</param>
/// <param name="IsPlain">True when it may stand for something other than a text: it has no quotes.</param>
internal sealed record YamlScalar(SourceSpan Span, string Text, bool IsPlain) : YamlNode(Span, 1 + Text.Length)
{
    /// <summary>True when it stands for nothing at all.</summary>
    public bool IsNull => IsPlain && CoreSchema.Resolve(Text).IsNone;
}

/// <summary>A sequence.</summary>
/// <param name="Span">Where it begins.</param>
/// <param name="Items">Its elements.</param>
internal sealed record YamlSequence(SourceSpan Span, IReadOnlyList<YamlNode> Items) : YamlNode(Span, 1 + Items.Sum(static i => i.Size));

/// <summary>A mapping.</summary>
/// <param name="Span">Where it begins.</param>
/// <param name="Entries">Its entries, as written; no key is there twice.</param>
internal sealed record YamlMapping(SourceSpan Span, IReadOnlyList<YamlEntry> Entries) : YamlNode(Span, 1 + Entries.Sum(static e => e.Key.Size + e.Value.Size))
{
    /// <summary>The value under <paramref name="key"/>, or null.</summary>
    public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}

/// <summary>A key and what stands under it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
