using System.Runtime.InteropServices;
using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>The call of <c>posix_spawn</c> for one request.</summary>
internal static unsafe class SpawnCall
{
    /// <summary>Starts the child and returns its process id.</summary>
    /// <exception cref="ChildStartException">It could not be started.</exception>
    public static int Run(ChildRequest request, SpawnAttributes attributes, NativeStrings ownEnvironment, ChildPipe output, ChildPipe error)
    {
        var path = ProgramPath.Find(request.Program.Span) ?? throw Fault(request, "there is no such program in PATH");
        using var arguments = new NativeStrings([[request.Program], .. request.Arguments.Select(static a => new[] { a })]);
        using var environment = request.Environment is { } variables ? Pack(variables) : null;
        var actions = stackalloc byte[ChildNative.OpaqueSize];
        byte[] directory = [.. request.WorkingDirectory.Span, 0];
        _ = ChildNative.InitializeActions(actions);
        try
        {
            fixed (byte* nothing = "/dev/null\0"u8)
            fixed (byte* program = path)
            fixed (byte* directoryPointer = directory)
            {
                _ = ChildNative.AddOpen(actions, 0, nothing, ChildNative.ReadOnly, 0);
                _ = ChildNative.AddDuplicate(actions, output.Writer, 1);
                _ = ChildNative.AddDuplicate(actions, error.Writer, 2);
                _ = ChildNative.AddCloseFrom(actions, 3);
                if (directory.Length > 1)
                {
                    _ = ChildNative.AddChangeDirectory(actions, directoryPointer);
                }

                int pid;
                var failure = ChildNative.Spawn(&pid, program, actions, attributes.Pointer, arguments.Pointer, (environment ?? ownEnvironment).Pointer);
                return failure == 0 ? pid : throw Fault(request, Explain(request, failure));
            }
        }
        finally
        {
            _ = ChildNative.DestroyActions(actions);
        }
    }

    /// <summary>Kills and waits for a child that nobody can watch.</summary>
    public static void Abandon(int pid)
    {
        ChildNative.WaitInfo info;
        _ = Libc.Kill(-pid, Libc.SignalKill);
        _ = ChildNative.WaitId(ChildNative.WaitByPid, pid, &info, ChildNative.WaitExited);
    }

    public static NativeStrings Pack(IReadOnlyList<KeyValuePair<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>> variables) =>
        new([.. variables.Select(static v => new[] { v.Key, "="u8.ToArray(), v.Value })]);

    public static ChildStartException Fault(ChildRequest request, string reason) =>
        new(Encoding.UTF8.GetString(request.Program.Span), reason);

    private static string Explain(ChildRequest request, int failure)
    {
        var directory = Encoding.UTF8.GetString(request.WorkingDirectory.Span);
        return directory.Length == 0 || Directory.Exists(directory)
            ? Marshal.GetPInvokeErrorMessage(failure)
            : $"the working directory {directory} does not exist";
    }
}
