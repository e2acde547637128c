using System.Buffers;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>Makes children of the commands that a definition states.</summary>
internal static class ExecCommand
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\n\v\f\r"u8);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The main command's text.</summary>
    public static Str Text(ResourceSpec spec) => ExecSchema.Cmd.Of(spec) is { IsEmpty: false } given ? given : spec.Name;

    /// <summary>The main command.</summary>
    public static ChildRequest Main(ResourceSpec spec)
    {
        var arguments = ExecSchema.Args.Of(spec);
        var request = arguments.Count == 0
            ? Of(spec, Text(spec), ExecSchema.Cwd.Of(spec), ExecSchema.Shell.Of(spec))
            : As(spec, Text(spec).Memory, [.. arguments.Select(static a => a.Memory)], ExecSchema.Cwd.Of(spec));
        return request with
        {
            MergeOutput = true,
            Environment = [.. ExecSchema.Env.Of(spec).Select(static v => KeyValuePair.Create(v.Key.Memory, v.Value.Memory))],
        };
    }

    /// <summary>The command <paramref name="text"/>, which a shell runs if one is named.</summary>
    public static ChildRequest Of(ResourceSpec spec, Str text, Str directory, Str shell)
    {
        if (!shell.IsEmpty)
        {
            return As(spec, shell.Memory, ["-c"u8.ToArray(), text.Memory], directory);
        }

        var words = Words(text);
        return As(spec, words.Count == 0 ? text.Memory : words[0], [.. words.Skip(1)], directory);
    }

    /// <summary>What is between white space.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Words(Str text)
    {
        List<ReadOnlyMemory<byte>> words = [];
        var rest = text.Memory;
        while (true)
        {
            var start = rest.Span.IndexOfAnyExcept(WhiteSpace);
            if (start < 0)
            {
                return words;
            }

            rest = rest[start..];
            var end = rest.Span.IndexOfAny(WhiteSpace);
            end = end < 0 ? rest.Length : end;
            words.Add(rest[..end]);
            rest = rest[end..];
        }
    }

    private static ChildRequest As(ResourceSpec spec, ReadOnlyMemory<byte> program, IReadOnlyList<ReadOnlyMemory<byte>> arguments, Str directory)
    {
        var user = ExecSchema.User.Of(spec);
        var group = ExecSchema.Group.Of(spec);
        return new()
        {
            Program = program,
            Arguments = arguments,
            WorkingDirectory = directory.Memory,
            User = user.IsEmpty ? null : user.ToString(),
            Group = group.IsEmpty ? null : group.ToString(),
            StopSignal = SignalNames.Find(ExecSchema.Sig.Of(spec).ToString()) ?? SignalNames.Find("SIGTERM")!.Value,
            StopGrace = Grace,
        };
    }
}
