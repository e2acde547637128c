using System.Collections;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>What this process was started with.</summary>
internal static class OwnProcess
{
    /// <summary>Its arguments, its own name first.</summary>
    public static IReadOnlyList<Str> Arguments => [.. Environment.GetCommandLineArgs().Select(static a => (Str)a)];

    /// <summary>Its environment.</summary>
    public static IReadOnlyDictionary<Str, Str> Variables => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(static v => (Str)(string)v.Key, static v => (Str)((string?)v.Value ?? ""));

    /// <summary>Its program.</summary>
    public static Str Program => Environment.ProcessPath ?? "";
}
