using Mgmt.Model;

namespace Mgmt.Store.LastGood;

/// <summary>A policy's source tree as it was kept.</summary>
/// <param name="DisplayRoot">What reports call the root.</param>
/// <param name="Files">The files, by path from the root, and their bytes.</param>
/// <param name="Hash">SHA-256 over paths and bytes, in lower-case hexadecimal.</param>
/// <param name="SavedAt">When it was found good, policy time.</param>
public sealed record StoredPolicy(
    string DisplayRoot,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files,
    string Hash,
    Instant SavedAt);
