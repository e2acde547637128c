using System.Buffers;
using Mgmt.Model;

namespace Mgmt.Resources.Rules;

/// <summary>Names of users and groups.</summary>
internal static class AccountText
{
    private const int Longest = 31;

    private static readonly SearchValues<byte> First = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"u8);
    private static readonly SearchValues<byte> Others = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    /// <summary>What is wrong with <paramref name="name"/>, which is given as <paramref name="subject"/>.</summary>
    public static string? Fault(string subject, Str name) =>
        name.Length is > 0 and <= Longest && First.Contains(name.Span[0]) && !name.Span.ContainsAnyExcept(Others)
            ? null
            : $"{subject} is `{name}`; an account's name has 1 to {Longest} letters, digits, `_` and `-`, and begins with a letter or `_`";
}
