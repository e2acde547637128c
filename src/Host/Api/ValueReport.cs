using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Mgmt.Model;

namespace Mgmt.Host.Api;

/// <summary>What lies under a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Exists">Whether there is a value.</param>
/// <param name="Value">The value; null when there is none, or when it is no text.</param>
/// <param name="Bytes">The value when it is no text, in JSON as base64; else null.</param>
public sealed record ValueReport(
    string Key,
    bool Exists,
    string? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? Bytes)
{
    /// <summary>The most bytes that a value pushed from outside has.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The report on <paramref name="value"/>, or on there being none.</summary>
    public static ValueReport Of(string key, Str? value) => value is null ? new(key, false, null, null)
        : Utf8.IsValid(value.Span) ? new(key, true, value.ToString(), null)
        : new(key, true, null, value.Span.ToArray());

    /// <summary>The value, byte for byte; null when there is none.</summary>
    public byte[]? ToBytes() => !Exists ? null : Bytes ?? Encoding.UTF8.GetBytes(Value ?? "");
}
