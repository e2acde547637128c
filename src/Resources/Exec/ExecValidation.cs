using System.Buffers;
using Mgmt.Model;

namespace Mgmt.Resources.Exec;

/// <summary>What is wrong with an <c>exec</c>.</summary>
internal static class ExecValidation
{
    private static readonly SearchValues<byte> OfIdentifiers =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var words = ExecCommand.Words(ExecCommand.Text(spec));
        if (words.Count == 0)
        {
            yield return "`cmd` is empty; give a command, or leave the field out to use the resource's name";
        }

        if (ExecSchema.Args.Of(spec).Count > 0)
        {
            if (!ExecSchema.Shell.Of(spec).IsEmpty)
            {
                yield return "`args` and `shell` exclude each other; write the arguments into `cmd`, or leave `shell` out";
            }
            else if (words.Count > 1)
            {
                yield return "with `args`, `cmd` must be the program alone; move its other words into `args`";
            }
        }

        foreach (var name in ExecSchema.Env.Of(spec).Keys.Where(static n => !IsIdentifier(n.Span)).Order())
        {
            yield return $"`env` has the name `{name}`; a name has letters, digits and `_`, and does not begin with a digit";
        }

        if (SignalNames.Find(ExecSchema.Sig.Of(spec).ToString()) is null)
        {
            yield return $"`sig` names no signal: `{ExecSchema.Sig.Of(spec)}`; give one such as SIGTERM";
        }

        foreach (var fault in Paths(spec).Concat(Zeros(spec)).Concat(Identity(spec)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Paths(ResourceSpec spec)
    {
        foreach (var field in (Field<IReadOnlyList<Str>>[])[ExecSchema.WatchFiles, ExecSchema.MTimes])
        {
            foreach (var path in field.Of(spec).Where(static p => !IsAbsolute(p)))
            {
                yield return $"`{field.Name}` has `{path}`, which is no absolute path";
            }
        }

        if (ExecSchema.Creates.Of(spec) is { IsEmpty: false } creates && !IsAbsolute(creates))
        {
            yield return $"`creates` is `{creates}`, which is no absolute path";
        }
    }

    private static IEnumerable<string> Zeros(ResourceSpec spec) =>
        from field in spec.Schema.Fields
        where HasZero(spec.Raw(field.Index)) && !IsOnlySentOrCompared(field)
        select $"`{field.Name}` contains a zero byte, which cannot be handed to a program";

    private static bool IsOnlySentOrCompared(Field field) =>
        field == ExecSchema.SendOutput || field == ExecSchema.SendStdout || field == ExecSchema.SendStderr
        || field == ExecSchema.IfEquals || field == ExecSchema.IfEqualsStdout;

    private static bool HasZero(Value value) => value.Kind switch
    {
        ValueKind.Str => value.AsStr.Span.Contains((byte)0),
        ValueKind.List => value.AsList.Items.ToArray().Any(HasZero),
        ValueKind.Map => value.AsMap.Entries.ToArray().Any(static e => HasZero(e.Key) || HasZero(e.Value)),
        _ => false,
    };

    private static IEnumerable<string> Identity(ResourceSpec spec)
    {
        if (Environment.IsPrivilegedProcess)
        {
            yield break;
        }

        var user = ExecSchema.User.Of(spec).ToString();
        if (user.Length > 0 && !string.Equals(user, Environment.UserName, StringComparison.Ordinal))
        {
            yield return $"only root can run a command as the user `{user}`";
        }

        if (ExecSchema.Group.Of(spec) is { IsEmpty: false } group)
        {
            yield return $"only root can run a command as the group `{group}`";
        }
    }

    private static bool IsAbsolute(Str path) => path.Span.StartsWith("/"u8);

    private static bool IsIdentifier(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && !char.IsAsciiDigit((char)name[0]) && !name.ContainsAnyExcept(OfIdentifiers);
}
