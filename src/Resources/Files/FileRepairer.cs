using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Closes differences.</summary>
internal sealed class FileRepairer(FileOperations operations, DirectorySyncer syncer, OwnershipCheck ownership, ContentOpener contents)
{
    private static readonly BytesContent Empty = new(default);

    private readonly WriteTurns _turns = new();

    public static ReadOnlySpan<byte> LabelName => "security.selinux"u8;

    /// <summary>Closes <paramref name="difference"/>; what was changed is on the disk when it completes.</summary>
    public async ValueTask ApplyAsync(FileDifference difference, CancellationToken cancellation)
    {
        var plan = difference.Plan;
        var repair = difference.Repair;
        var owner = ownership.OwnerOf(plan);
        if (repair.MakeParents)
        {
            await MakeParentsAsync(plan.Path).ConfigureAwait(false);
        }

        var isFollowed = plan.State != FileState.Absent && !plan.IsLink;
        // The lane is free while the turn is awaited, and the directory is not held open meanwhile.
        using var turn = repair.Write ? await TakeTurnAsync(plan, isFollowed, owner, cancellation) : null;
        using var location = Locate(plan, isFollowed, owner);
        if (repair.Sweep)
        {
            operations.RemoveLitter(location);
        }

        if (repair.Remove)
        {
            Remove(plan, location);
        }

        if (repair.Write)
        {
            Write(plan, location, repair.Attributes);
        }
        else if (repair.Attributes != default)
        {
            operations.SetPermissions(location, repair.Attributes);
        }

        if (repair.Label)
        {
            location.SetAttribute(LabelName, [.. plan.Label!.Span, 0]);
        }

        turn?.Dispose();
        if (repair.Sweep || repair.Remove || repair.Write)
        {
            await syncer.SyncAsync(location).ConfigureAwait(false);
        }

        foreach (var step in repair.Tree)
        {
            cancellation.ThrowIfCancellationRequested();
            await ApplyAsync(step).ConfigureAwait(false);
        }
    }

    private FileLocation Locate(FilePlan plan, bool isFollowed, uint? owner) => operations.Locate(plan.Path, isFollowed, owner)
        ?? throw new MissingFileException($"the directory of {plan.Path} does not exist; manage it with a file resource of its own, or set recurse => true");

    private Task<IDisposable> TakeTurnAsync(FilePlan plan, bool isFollowed, uint? owner, CancellationToken cancellation)
    {
        ulong device;
        using (var location = Locate(plan, isFollowed, owner))
        {
            device = location.Device;
        }

        return _turns.TakeAsync(device, cancellation);
    }

    private static void Remove(FilePlan plan, FileLocation location)
    {
        if (location.TryStatus()?.Type is not { } type)
        {
            return;
        }

        if (type == FileType.Directory && !plan.Force && !plan.Recurse)
        {
            location.RemoveDirectory();
        }
        else if (type == FileType.Directory)
        {
            location.RemoveTree();
        }
        else
        {
            location.Remove();
        }
    }

    private void Write(FilePlan plan, FileLocation location, FilePermissions attributes)
    {
        if (plan.IsLink)
        {
            operations.ReplaceLink(location, plan.Source.Span);
            if (attributes != default)
            {
                operations.SetPermissions(location, attributes with { Mode = null });
            }
        }
        else if (plan.IsDirectory)
        {
            operations.CreateDirectory(location, attributes);
        }
        else
        {
            var content = contents.Open(plan);
            using var closing = content as IDisposable;
            operations.Replace(location, content ?? Empty, attributes);
        }
    }

    private async ValueTask ApplyAsync(TreeStep step)
    {
        using var location = operations.Locate(step.Target, followLast: false)
            ?? throw new MissingFileException($"the directory of {step.Target} has vanished");
        switch (step.Kind)
        {
            case TreeStepKind.Remove:
                location.RemoveTree();
                break;
            case TreeStepKind.MakeDirectory:
                operations.CreateDirectory(location, default);
                break;
            case TreeStepKind.Link:
                using (var source = operations.Locate(step.Source!, followLast: false))
                {
                    operations.ReplaceLink(location, source!.ReadLink());
                }

                break;
            default:
                using (var content = contents.OpenFile(step.Source!, "source"))
                {
                    operations.Replace(location, content, default);
                }

                break;
        }

        await syncer.SyncAsync(location).ConfigureAwait(false);
    }

    private async ValueTask MakeParentsAsync(FilePath path)
    {
        for (var end = 1; path.Span[end..].IndexOf((byte)'/') is >= 0 and var length; end += length + 1)
        {
            var parent = FilePath.From(path.Span[..(end + length)]);
            using var location = operations.Locate(parent, followLast: true);
            if (location is not null && location.TryStatus() is null)
            {
                operations.CreateDirectory(location, default);
                await syncer.SyncAsync(location).ConfigureAwait(false);
            }
        }
    }
}
