using System.Globalization;
using System.Security.Cryptography;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Content as reports show it: its length and the beginning of its SHA-256, never a byte of itself.</summary>
internal static class ContentSummary
{
    private const int Chunk = 128 * 1024;
    private const int DigestBytes = 6;

    public static string Of(IFileContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Math.Clamp(content.Length, 1, Chunk)];
        var offset = 0L;
        while (content.Read(offset, buffer) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            offset += count;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{offset} bytes sha256:{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes))}");
    }
}
