using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>Who this process is to the kernel.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static partial class ProcessIdentity
{
    /// <summary>The number of the user who started it.</summary>
    public static uint User => GetUser();

    /// <summary>The number of the user whose rights it has.</summary>
    public static uint EffectiveUser => Libc.EffectiveUser();

    /// <summary>The number of the group that started it.</summary>
    public static uint Group => GetGroup();

    /// <summary>The number of the group whose rights it has.</summary>
    public static uint EffectiveGroup => GetEffectiveGroup();

    /// <summary>The number of its parent, another one when that has ended.</summary>
    public static int Parent => GetParent();

    [LibraryImport(Libc.Library, EntryPoint = "getuid")]
    private static partial uint GetUser();

    [LibraryImport(Libc.Library, EntryPoint = "getgid")]
    private static partial uint GetGroup();

    [LibraryImport(Libc.Library, EntryPoint = "getegid")]
    private static partial uint GetEffectiveGroup();

    [LibraryImport(Libc.Library, EntryPoint = "getppid")]
    private static partial int GetParent();
}
