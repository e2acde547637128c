using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Finds what differs between the world and a definition. It changes nothing.</summary>
internal sealed class FileChecker(FileOperations operations, OwnershipCheck ownership, ContentOpener contents, TreeCheck trees)
{
    /// <summary>
    /// The quick look at an ordinary file: true when it is as <paramref name="plan"/> wants it. False says nothing.
    /// </summary>
    public bool IsUnchanged(FilePlan plan, out bool hasOtherNames)
    {
        hasOtherNames = false;
        if (plan is not { Content: { } content, State: not FileState.Absent, IsDirectory: false, IsLink: false, Label: null }
            || !plan.Path.Contains(content.Span, out var status))
        {
            return false;
        }

        hasOtherNames = status.HasOtherNames;
        return ownership.Wanted(plan, status) == default;
    }

    /// <summary>What differs; null when nothing does.</summary>
    /// <param name="plan">The definition.</param>
    /// <param name="searchLitter">Whether to look for what a dead run left in the directory.</param>
    /// <param name="findings">What else was seen.</param>
    public FileDifference? Check(FilePlan plan, bool searchLitter, out FileFindings findings)
    {
        var isFollowed = plan.State != FileState.Absent && !plan.IsLink;
        using var location = operations.Locate(plan.Path, isFollowed, ownership.OwnerOf(plan));
        var status = location?.TryStatus();
        var changes = new FileChanges();
        findings = new(status?.HasOtherNames ?? false, searchLitter && location is not null ? operations.CountLitter(location) : 0);
        if (findings.Litter > 0)
        {
            changes.Add("temporary files", FileNames.Count(findings.Litter, "of an ended run", "of ended runs"), "none");
            changes.Repair = changes.Repair with { Sweep = true };
        }

        if (plan.State == FileState.Absent)
        {
            CheckAbsent(plan, location, status, changes);
        }
        else if (status is null)
        {
            CheckMissing(plan, location, changes);
        }
        else
        {
            CheckPresent(plan, location!, status.Value, changes);
        }

        return changes.ToDifference(plan);
    }

    private static void CheckAbsent(FilePlan plan, FileLocation? location, FileStatus? status, FileChanges changes)
    {
        if (status?.Type is not { } type)
        {
            return;
        }

        if (type == FileType.Directory != plan.IsDirectory && !plan.Force)
        {
            throw new ObstructedPathException(type == FileType.Directory
                ? $"{plan.Path} is a directory; a slash at the end of the path, or force => true, removes it"
                : $"{plan.Path} is {type.Describe()}, no directory; remove the slash at the end of the path, or set force => true");
        }

        if (type == FileType.Directory && !plan.Force && !plan.Recurse && location!.List().Count > 0)
        {
            throw new ObstructedPathException($"the directory {plan.Path} is not empty; recurse => true removes it with all that is in it");
        }

        changes.Add("state", FileNames.Of(type), "absent");
        changes.Repair = changes.Repair with { Remove = true };
    }

    private void CheckMissing(FilePlan plan, FileLocation? location, FileChanges changes)
    {
        if (plan.State == FileState.Undefined)
        {
            if (plan.SaysAnything || plan.IsLink)
            {
                throw new MissingFileException($"{plan.Path}: no such file or directory; state => \"exists\" creates it");
            }

            return;
        }

        changes.Add("state", "absent", FileNames.Of(Wanted(plan)));
        changes.Repair = changes.Repair with { MakeParents = location is null && plan.Recurse, Write = true, Attributes = ownership.Initial(plan), Label = plan.Label is not null };
        Describe(plan, "none", changes);
        if (plan.IsDirectory && plan.Recurse && !plan.Source.IsEmpty)
        {
            trees.Check(plan, null, changes);
        }
    }

    private void CheckPresent(FilePlan plan, FileLocation location, in FileStatus status, FileChanges changes)
    {
        var wanted = Wanted(plan);
        if (status.Type != wanted)
        {
            if (!plan.Force)
            {
                throw new ObstructedPathException($"{plan.Path} is {status.Type.Describe()}, not {wanted.Describe()}; force => true replaces it");
            }

            changes.Add("state", FileNames.Of(status.Type), FileNames.Of(wanted));
            changes.Repair = changes.Repair with { Remove = true };
            CheckReplaced(plan, changes);
            return;
        }

        switch (wanted)
        {
            case FileType.Regular:
                CompareContent(plan, location, changes);
                break;
            case FileType.SymbolicLink when !plan.Source.IsEmpty && !location.ReadLink().AsSpan().SequenceEqual(plan.Source.Span):
                changes.Add("source", StrQuoting.Quote(Str.From(location.ReadLink())), StrQuoting.Quote(plan.Source));
                changes.Repair = changes.Repair with { Write = true };
                break;
        }

        var attributes = ownership.Wanted(plan, status);
        ownership.Report(status, attributes, changes);
        changes.Repair = changes.Repair with { Attributes = attributes };
        CompareLabel(plan, location, changes);
        if (plan.IsDirectory && plan.Recurse && (plan.Purge || !plan.Source.IsEmpty))
        {
            trees.Check(plan, location, changes);
        }
    }

    private void CheckReplaced(FilePlan plan, FileChanges changes)
    {
        changes.Repair = changes.Repair with { Write = true, Attributes = ownership.Initial(plan), Label = plan.Label is not null };
        Describe(plan, "none", changes);
        if (plan.IsDirectory && plan.Recurse && !plan.Source.IsEmpty)
        {
            trees.Check(plan, null, changes);
        }
    }

    private void CompareContent(FilePlan plan, FileLocation location, FileChanges changes)
    {
        var wanted = contents.Open(plan);
        using var closing = wanted as IDisposable;
        if (wanted is null || location.Contains(wanted))
        {
            return;
        }

        using var present = location.OpenContent();
        changes.Add("content", ContentSummary.Of(present), ContentSummary.Of(wanted));
        changes.Repair = changes.Repair with { Write = true };
    }

    private void Describe(FilePlan plan, string from, FileChanges changes)
    {
        if (plan.IsLink)
        {
            changes.Add("source", from, StrQuoting.Quote(plan.Source));
        }
        else if (!plan.IsDirectory && contents.Open(plan) is { } wanted)
        {
            using var closing = wanted as IDisposable;
            changes.Add("content", from, ContentSummary.Of(wanted));
        }
    }

    private static void CompareLabel(FilePlan plan, FileLocation location, FileChanges changes)
    {
        if (plan.Label is not { } wanted)
        {
            return;
        }

        var present = Str.From(location.GetAttribute(FileRepairer.LabelName).AsSpan().TrimEnd((byte)0));
        if (present != wanted)
        {
            changes.Add("selinux", present.ToString(), wanted.ToString());
            changes.Repair = changes.Repair with { Label = true };
        }
    }

    private static FileType Wanted(FilePlan plan) =>
        plan.IsLink ? FileType.SymbolicLink : plan.IsDirectory ? FileType.Directory : FileType.Regular;
}

/// <summary>What a check saw beside the difference.</summary>
/// <param name="HasOtherNames">The file has other names, through which it can change unseen.</param>
/// <param name="Litter">Temporary files of a dead run in the directory.</param>
internal readonly record struct FileFindings(bool HasOtherNames, int Litter);
