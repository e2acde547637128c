using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Functions.Golang;

/// <summary>Replaces the symbolic links on the way of a path, as Go's <c>filepath.EvalSymlinks</c> does: a relative path stays one.</summary>
internal static class LinkWalk
{
    private const int MostLinks = 255;

    /// <summary>The path without symbolic links.</summary>
    /// <exception cref="FunctionFailedException">Something on the way is not there, or the links lead in a circle.</exception>
    public static Str Resolve(Str path)
    {
        var pending = new Stack<Str>();
        Push(pending, path);
        var isAbsolute = SlashPaths.IsAbsolute(path);
        var way = new List<Str>();
        var links = 0;
        while (pending.TryPop(out var element))
        {
            // Back over a directory that was gone into, which is known to be no link.
            if (element == "..")
            {
                GoBack(way, isAbsolute);
                continue;
            }

            var here = Assemble([.. way, element], isAbsolute);
            if (HostPaths.TryReadLink("lstat", here) is not { } target)
            {
                way.Add(element);
                continue;
            }

            if (++links > MostLinks)
            {
                throw new FunctionFailedException("EvalSymlinks: too many links");
            }

            Push(pending, target);
            if (SlashPaths.IsAbsolute(target))
            {
                isAbsolute = true;
                way.Clear();
            }
        }

        return path.IsEmpty ? path : SlashPaths.Clean(Assemble(way, isAbsolute));
    }

    private static void GoBack(List<Str> way, bool isAbsolute)
    {
        if (way.Count > 0 && way[^1] != "..")
        {
            // The path may go through no file, not even out of it again.
            HostPaths.TryReadLink("lstat", Assemble([.. way, "."], isAbsolute));
            way.RemoveAt(way.Count - 1);
        }
        else if (!isAbsolute)
        {
            way.Add("..");
        }
    }

    private static Str Assemble(List<Str> way, bool isAbsolute)
    {
        var text = Str.Empty;
        for (var i = 0; i < way.Count; i++)
        {
            text = Str.Concat(text, Str.Concat(i > 0 || isAbsolute ? "/" : Str.Empty, way[i]));
        }

        return text.IsEmpty && isAbsolute ? "/" : text;
    }

    private static void Push(Stack<Str> pending, Str path)
    {
        var elements = new List<Str>();
        foreach (var range in path.Span.Split((byte)'/'))
        {
            var element = path.Span[range];
            if (!element.IsEmpty && !element.SequenceEqual("."u8))
            {
                elements.Add(Str.From(element));
            }
        }

        for (var i = elements.Count - 1; i >= 0; i--)
        {
            pending.Push(elements[i]);
        }
    }
}
