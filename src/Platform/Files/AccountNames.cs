using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Users and groups by name and by number, as the system's name service knows them.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed unsafe class AccountNames
{
    private const int FirstBuffer = 1024;
    private const int LastBuffer = 1024 * 1024;
    private readonly Table _users = new("/etc/passwd", group: false);
    private readonly Table _groups = new("/etc/group", group: true);

    /// <summary>The number of the user with this name; digits are a number themselves. Null when there is no such user.</summary>
    public uint? FindUser(ReadOnlySpan<byte> nameOrNumber) => _users.Find(nameOrNumber);

    /// <summary>The number of the group with this name; digits are a number themselves. Null when there is no such group.</summary>
    public uint? FindGroup(ReadOnlySpan<byte> nameOrNumber) => _groups.Find(nameOrNumber);

    /// <summary>What people call the user: the name, or the number where there is none.</summary>
    public string DescribeUser(uint number) => _users.Describe(number);

    /// <summary>What people call the group: the name, or the number where there is none.</summary>
    public string DescribeGroup(uint number) => _groups.Describe(number);

    /// <summary>One database, with what was found in it for as long as its file stays the same.</summary>
    private sealed class Table(string file, bool group)
    {
        private readonly byte[] _file = NullTerminated.Copy(Encoding.ASCII.GetBytes(file));
        private volatile Found _found = new(default);

        public uint? Find(ReadOnlySpan<byte> text)
        {
            if (!text.IsEmpty && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            {
                return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != uint.MaxValue ? number : null;
            }

            var found = Current();
            var name = Encoding.Latin1.GetString(text);
            if (found.Numbers.TryGetValue(name, out var known))
            {
                return known;
            }

            return !text.Contains((byte)0) && Ask(NullTerminated.Copy(text), 0)?.Number is { } asked ? found.Numbers.GetOrAdd(name, asked) : null;
        }

        public string Describe(uint number)
        {
            var found = Current();
            return found.Names.TryGetValue(number, out var name)
                ? name
                : found.Names.GetOrAdd(number, Ask(null, number)?.Name ?? number.ToString(CultureInfo.InvariantCulture));
        }

        private Found Current()
        {
            Libc.StatX status;
            fixed (byte* path = _file)
            {
                if (Libc.Stat(Libc.AtCurrentDirectory, path, 0, Libc.StatX.BasicMask, &status) != 0)
                {
                    return new Found(default);
                }
            }

            var stamp = new Stamp(status.Inode, status.Size, status.ModifySeconds, status.ModifyNanoseconds);
            var found = _found;
            return found.Stamp == stamp ? found : _found = new Found(stamp);
        }

        private (string Name, uint Number)? Ask(byte[]? name, uint number)
        {
            for (var size = FirstBuffer; ; size *= 4)
            {
                var buffer = new byte[size];
                Libc.AccountEntry entry;
                Libc.AccountEntry* result = null;
                int error;
                fixed (byte* text = name, into = buffer)
                {
                    error = (group, text is null) switch
                    {
                        (false, false) => Libc.FindUser(text, &entry, into, (nuint)size, &result),
                        (false, true) => Libc.FindUser(number, &entry, into, (nuint)size, &result),
                        (true, false) => Libc.FindGroup(text, &entry, into, (nuint)size, &result),
                        (true, true) => Libc.FindGroup(number, &entry, into, (nuint)size, &result),
                    };
                    if (error != Errno.Range || size >= LastBuffer)
                    {
                        return result is null ? null : (Marshal.PtrToStringUTF8((nint)entry.Name) ?? "", entry.Id);
                    }
                }
            }
        }
    }

    private readonly record struct Stamp(ulong Inode, ulong Size, long Seconds, uint Nanoseconds);

    private sealed class Found(Stamp stamp)
    {
        public Stamp Stamp { get; } = stamp;

        public ConcurrentDictionary<string, uint> Numbers { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<uint, string> Names { get; } = new();
    }
}
