using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>Compares what is below a directory with its source, and finds what nobody manages there.</summary>
internal sealed class TreeCheck(FileOperations operations, ContentOpener contents, ManagedPaths managed)
{
    private const int DepthLimit = 200;
    private const int Reported = 50;

    /// <summary>Adds to <paramref name="changes"/> what has to be done below <paramref name="plan"/>'s directory.</summary>
    /// <param name="plan">The definition.</param>
    /// <param name="target">The directory; null when it does not exist yet.</param>
    /// <param name="changes">What differs.</param>
    public void Check(FilePlan plan, FileLocation? target, FileChanges changes)
    {
        var steps = new List<TreeStep>();
        if (plan.Source.IsEmpty)
        {
            Walk(plan, null, target, steps, 0);
        }
        else
        {
            var path = FilePath.From(EffectivePath.Trim(plan.Source).Span);
            using var source = operations.Locate(path, followLast: true);
            if (source?.TryStatus()?.Type != FileType.Directory)
            {
                throw new MissingFileException($"`source`: {path} is no directory");
            }

            Walk(plan, source, target, steps, 0);
        }

        changes.Repair = changes.Repair with { Tree = steps };
        foreach (var step in steps.Take(Reported))
        {
            Report(plan, step, changes);
        }

        if (steps.Count > Reported)
        {
            changes.Add("tree", "", $"{steps.Count - Reported} more");
        }
    }

    private static void Report(FilePlan plan, TreeStep step, FileChanges changes)
    {
        var name = Str.From(step.Target.Span[(plan.Path.Span.Length + 1)..]).ToString();
        switch (step.Kind)
        {
            case TreeStepKind.Remove:
                changes.Add(name, "unmanaged", "absent");
                break;
            case TreeStepKind.MakeDirectory:
                changes.Add(name, "absent", "directory");
                break;
            case TreeStepKind.Link:
                changes.Add(name, "different", "symlink");
                break;
            default:
                changes.Add(name, "different", "as its source");
                break;
        }
    }

    private void Walk(FilePlan plan, FileLocation? source, FileLocation? target, List<TreeStep> steps, int depth)
    {
        if (depth > DepthLimit)
        {
            throw new InvalidDataException($"{plan.Path} is nested deeper than {DepthLimit} directories");
        }

        // What is kept in the target, by name: the source's entries.
        var kept = new HashSet<Str>();
        foreach (var entry in source is null ? [] : Sorted(source))
        {
            if (!operations.IsOwnTemporary(entry.Span))
            {
                kept.Add(entry);
                Compare(plan, source!, target, entry, steps, depth);
            }
        }

        foreach (var entry in plan.Purge && target is not null ? Sorted(target) : [])
        {
            if (!kept.Contains(entry) && !operations.IsOwnTemporary(entry.Span))
            {
                Purge(plan, target!, entry, steps, depth);
            }
        }
    }

    private void Compare(FilePlan plan, FileLocation sourceDirectory, FileLocation? targetDirectory, Str name, List<TreeStep> steps, int depth)
    {
        using var source = sourceDirectory.Enter(name.Span);
        using var target = targetDirectory?.Enter(name.Span);
        var targetPath = target?.Path ?? PathBelow(plan, sourceDirectory, name);
        if (source.TryStatus()?.Type is not { } type)
        {
            return;
        }

        var present = target?.TryStatus()?.Type;
        if (present is not null && present != type)
        {
            if (!plan.Force)
            {
                throw new ObstructedPathException($"{targetPath} is {present.Value.Describe()}, its source {type.Describe()}; force => true replaces it");
            }

            steps.Add(new(TreeStepKind.Remove, targetPath, null));
        }

        var same = present == type;
        switch (type)
        {
            case FileType.Directory:
                if (!same)
                {
                    steps.Add(new(TreeStepKind.MakeDirectory, targetPath, source.Path));
                }

                Walk(plan, source, same ? target : null, steps, depth + 1);
                break;
            case FileType.Regular:
                if (!same || !IsSame(source, target!))
                {
                    steps.Add(new(TreeStepKind.Copy, targetPath, source.Path));
                }

                break;
            case FileType.SymbolicLink:
                if (!same || !source.ReadLink().AsSpan().SequenceEqual(target!.ReadLink()))
                {
                    steps.Add(new(TreeStepKind.Link, targetPath, source.Path));
                }

                break;
            default:
                throw new ObstructedPathException($"`source`: {source.Path} is {type.Describe()}, which is not copied; remove it");
        }
    }

    private void Purge(FilePlan plan, FileLocation directory, Str name, List<TreeStep> steps, int depth)
    {
        using var target = directory.Enter(name.Span);
        if (!managed.Contains(target.Path.Span))
        {
            steps.Add(new(TreeStepKind.Remove, target.Path, null));
        }
        else if (target.TryStatus()?.Type == FileType.Directory && !managed.IsManaged(target.Path.Span))
        {
            Walk(plan, null, target, steps, depth + 1);
        }
    }

    private bool IsSame(FileLocation source, FileLocation target)
    {
        using var content = contents.OpenFile(source.Path, "source");
        return target.Contains(content);
    }

    private static FilePath PathBelow(FilePlan plan, FileLocation sourceDirectory, Str name)
    {
        var root = EffectivePath.Trim(plan.Source).Length;
        var below = sourceDirectory.Path.Span[root..].TrimStart((byte)'/');
        return below.IsEmpty ? plan.Path.Append(name.Span) : plan.Path.Append(below).Append(name.Span);
    }

    private static IEnumerable<Str> Sorted(FileLocation directory) => directory.List().Select(static e => Str.From(e.Name.Span)).Order();
}
