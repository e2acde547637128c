using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Accounts;

/// <summary>The system's name service.</summary>
public sealed unsafe partial class UserAccounts : IUserAccounts
{
    private const int FirstBuffer = 1024;
    private const int LastBuffer = 1024 * 1024;

    /// <inheritdoc/>
    public UserAccount? Own => Ask(null, Libc.EffectiveUser());

    /// <inheritdoc/>
    public UserAccount? Find(ReadOnlySpan<byte> name) => name.Contains((byte)0) ? null : Ask(NullTerminated.Copy(name), 0);

    private static UserAccount? Ask(byte[]? name, uint id)
    {
        for (var size = FirstBuffer; ; size *= 4)
        {
            var buffer = new byte[size];
            Password entry;
            Password* result = null;
            fixed (byte* text = name, into = buffer)
            {
                var error = text is null ? FindById(id, &entry, into, (nuint)size, &result) : FindByName(text, &entry, into, (nuint)size, &result);
                if (error != Errno.Range || size >= LastBuffer)
                {
                    return result is null ? null : new(Copy(entry.Name), entry.Id, Copy(entry.Home));
                }
            }
        }
    }

    private static ReadOnlyMemory<byte> Copy(byte* text) => text is null ? default : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text).ToArray();

    [LibraryImport(Libc.Library, EntryPoint = "getpwnam_r")]
    private static partial int FindByName(byte* name, Password* entry, byte* buffer, nuint size, Password** result);

    [LibraryImport(Libc.Library, EntryPoint = "getpwuid_r")]
    private static partial int FindById(uint id, Password* entry, byte* buffer, nuint size, Password** result);

    /// <summary><c>struct passwd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Password
    {
        public byte* Name;
        public byte* Secret;
        public uint Id;
        public uint Group;
        public byte* Comment;
        public byte* Home;
        public byte* Shell;
    }
}
