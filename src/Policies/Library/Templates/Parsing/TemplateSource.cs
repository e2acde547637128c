using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>The text of a template, and where things stand in it: the line from 1, the byte in the line from 0, as Go counts.</summary>
internal sealed class TemplateSource(Str text)
{
    /// <summary>What the template as a whole is called.</summary>
    public const string Name = "template";

    private const int LongestExcerpt = 100;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Bytes => text.Span;

    /// <summary>A part of the text, for keeping.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int end) => text.Memory[start..end];

    /// <summary>The text is no template.</summary>
    public FunctionFailedException SyntaxFault(int offset, string message) => new($"template: {Position(offset)}: {message}");

    /// <summary>The template called <paramref name="executing"/> failed at a part of the text.</summary>
    public FunctionFailedException Fault(Str executing, Part part, string message) =>
        new($"template: {Position(part.Start)}: executing {StrQuoting.Quote(executing)} at <{Excerpt(part)}>: {message}");

    /// <summary>The line of <paramref name="offset"/>, from 1.</summary>
    public int Line(int offset) => Bytes[..offset].Count((byte)'\n') + 1;

    /// <summary>A part of the text, shortened where it is long.</summary>
    public string Excerpt(Part part)
    {
        var bytes = Bytes[part.Start..part.End];
        return bytes.Length <= LongestExcerpt ? Str.From(bytes).ToString() : Str.From(bytes[..LongestExcerpt]) + "…";
    }

    private string Position(int offset) => $"{Name}:{Line(offset)}:{offset - (Bytes[..offset].LastIndexOf((byte)'\n') + 1)}";
}
