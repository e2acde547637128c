using System.Globalization;
using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>
/// Runs a program as somebody else through <c>setpriv</c>: changing the credentials of one of our own threads, the other
/// way, would let that user signal it for an instant.
/// </summary>
internal static unsafe class UserSwitch
{
    private const int LookupBuffer = 16 * 1024;

    /// <summary>The request that runs <paramref name="request"/> as the user and group that it names.</summary>
    /// <exception cref="ChildStartException">There is no such user or program.</exception>
    public static ChildRequest Wrap(ChildRequest request)
    {
        var program = Encoding.UTF8.GetString(request.Program.Span);
        var path = ProgramPath.Find(request.Program.Span) ?? throw new ChildStartException(program, "there is no such program in PATH");
        List<string> options = [];
        var group = request.Group;
        if (request.User is { } user)
        {
            var account = Find(user);
            group ??= account?.Group.ToString(CultureInfo.InvariantCulture)
                ?? throw new ChildStartException(program, $"there is no user `{user}`; a user without an entry needs a group");
            options.Add("--reuid=" + (account?.User.ToString(CultureInfo.InvariantCulture) ?? user));
            options.Add(account is null ? "--clear-groups" : "--init-groups");
        }
        else
        {
            options.Add("--clear-groups");
        }

        options.Add("--regid=" + group);
        options.Add("--");
        return request with
        {
            Program = "setpriv"u8.ToArray(),
            Arguments = [.. options.Select(static o => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(o)), path.AsMemory(..^1), .. request.Arguments],
            User = null,
            Group = null,
        };
    }

    private static (uint User, uint Group)? Find(string user)
    {
        var buffer = new byte[LookupBuffer];
        byte[] name = [.. Encoding.UTF8.GetBytes(user), 0];
        Libc.AccountEntry entry;
        Libc.AccountEntry* found = null;
        fixed (byte* scratch = buffer)
        fixed (byte* namePointer = name)
        {
            var error = Libc.FindUser(namePointer, &entry, scratch, LookupBuffer, &found);
            if (error == 0 && found is null && uint.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _ = Libc.FindUser(number, &entry, scratch, LookupBuffer, &found);
            }
        }

        return found is null ? null : (entry.Id, entry.PrimaryGroup);
    }
}
