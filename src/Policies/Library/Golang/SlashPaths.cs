using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Paths as text, with slashes, as Go's <c>path</c> and <c>path/filepath</c> treat them on Unix. Nothing here asks the file system.</summary>
public static class SlashPaths
{
    private const byte Slash = (byte)'/';

    /// <summary>The shortest equal path: without double slashes, <c>.</c> and, as far as they are known to cancel out, <c>..</c>; <c>.</c> for an empty one.</summary>
    public static Str Clean(Str path)
    {
        var isAbsolute = IsAbsolute(path);
        var kept = new List<Range>();
        var depth = 0;
        foreach (var range in path.Span.Split(Slash))
        {
            var element = path.Span[range];
            if (element.IsEmpty || element.SequenceEqual("."u8))
            {
                continue;
            }

            if (!element.SequenceEqual(".."u8))
            {
                kept.Add(range);
                depth++;
            }
            else if (depth > 0)
            {
                kept.RemoveAt(kept.Count - 1);
                depth--;
            }
            else if (!isAbsolute)
            {
                kept.Add(range);
            }
        }

        return Assemble(path, kept, isAbsolute);
    }

    /// <summary>The elements that are not empty with slashes between them, cleaned; empty when there is none.</summary>
    public static Str Join(ReadOnlySpan<Str> elements)
    {
        var result = new ByteBuilder();
        var isFirst = true;
        foreach (var element in elements)
        {
            if (!element.IsEmpty)
            {
                result.Append(isFirst ? ""u8 : "/"u8).Append(element.Span);
                isFirst = false;
            }
        }

        return isFirst ? Str.Empty : Clean(result.ToStr());
    }

    /// <summary>The last element; <c>.</c> for an empty path, <c>/</c> for one of slashes alone.</summary>
    public static Str Base(Str path)
    {
        if (path.IsEmpty)
        {
            return ".";
        }

        var trimmed = path.Span.TrimEnd(Slash);
        return trimmed.IsEmpty ? "/" : Str.From(trimmed[(trimmed.LastIndexOf(Slash) + 1)..]);
    }

    /// <summary>All but the last element, cleaned.</summary>
    public static Str Directory(Str path) => Clean(Str.From(path.Span[..(path.Span.LastIndexOf(Slash) + 1)]));

    /// <summary>The last element from its last dot on; empty when it has none.</summary>
    public static Str Extension(Str path)
    {
        var name = path.Span[(path.Span.LastIndexOf(Slash) + 1)..];
        var dot = name.LastIndexOf((byte)'.');
        return dot < 0 ? Str.Empty : Str.From(name[dot..]);
    }

    /// <summary>True when the path begins at the root.</summary>
    public static bool IsAbsolute(Str path) => path.Span.StartsWith("/"u8);

    /// <summary>True when the path, as text, stays below the directory that it starts from, and is not empty.</summary>
    public static bool IsLocal(Str path)
    {
        if (path.IsEmpty || IsAbsolute(path))
        {
            return false;
        }

        var cleaned = Clean(path).Span;
        return !cleaned.SequenceEqual(".."u8) && !cleaned.StartsWith("../"u8);
    }

    /// <summary>The path itself, if it is one that archives and embedded files may use: relative, clean, UTF-8.</summary>
    /// <exception cref="FunctionFailedException">It is not.</exception>
    public static Str Localize(Str path)
    {
        var isValid = path == "." || (!path.IsEmpty && System.Text.Unicode.Utf8.IsValid(path.Span) && !path.Span.Contains((byte)0));
        foreach (var range in path.Span.Split(Slash))
        {
            var element = path.Span[range];
            isValid &= !element.IsEmpty && !element.SequenceEqual(".."u8) && (path.Length == 1 || !element.SequenceEqual("."u8));
        }

        return isValid ? path : throw new FunctionFailedException("invalid path");
    }

    /// <summary>The path that leads from <paramref name="start"/> to <paramref name="target"/>.</summary>
    /// <exception cref="FunctionFailedException">One is absolute and the other is not, or the way back is not known.</exception>
    public static Str Relative(Str start, Str target)
    {
        var from = Clean(start);
        var to = Clean(target);
        if (from == to)
        {
            return ".";
        }

        from = from == "." ? Str.Empty : from;
        var back = Elements(from);
        var forth = Elements(to);
        var common = 0;
        while (common < back.Count && common < forth.Count && back[common] == forth[common])
        {
            common++;
        }

        if (IsAbsolute(from) != IsAbsolute(to) || (common < back.Count && back[common] == ".."))
        {
            throw new FunctionFailedException($"Rel: can't make {target} relative to {start}");
        }

        // Not cleaned on purpose: "." below an element is "../.".
        var way = Enumerable.Repeat((Str)"..", back.Count - common).Concat(forth.Skip(common));
        return TextChange.Join([.. way.Select(Value.Str)], "/");
    }

    private static List<Str> Elements(Str path)
    {
        var elements = new List<Str>();
        foreach (var range in path.Span.Split(Slash))
        {
            if (!path.Span[range].IsEmpty)
            {
                elements.Add(Str.From(path.Span[range]));
            }
        }

        return elements;
    }

    private static Str Assemble(Str path, List<Range> elements, bool isAbsolute)
    {
        var result = new ByteBuilder().Append(isAbsolute ? "/"u8 : ""u8);
        for (var i = 0; i < elements.Count; i++)
        {
            result.Append(i > 0 ? "/"u8 : ""u8).Append(path.Span[elements[i]]);
        }

        return isAbsolute || elements.Count > 0 ? result.ToStr() : ".";
    }
}
