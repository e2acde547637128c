using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Yaml;

namespace Mgmt.Policies.Compilation;

/// <summary>Compiles graphs that are written in YAML to what policies are compiled to, so that they run as policies do.</summary>
public static class YamlGraphCompiler
{
    // What has more is no graph, and nobody reads on.
    private const int MostFaults = 100;

    /// <summary>Compiles the graph in <paramref name="tree"/>.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="entry">The file with the graph, relative to the root.</param>
    /// <param name="catalogue">The kinds that it can name.</param>
    public static CompilationResult Compile(ISourceTree tree, string entry, PolicyCatalogue catalogue)
    {
        var diagnostics = new DiagnosticBag();
        if (tree.Read(entry) is not { } bytes)
        {
            diagnostics.Add(Messages.NoGraph(entry));
            return new(null, diagnostics.ToList());
        }

        if (YamlReader.Read(new SourceText(DisplayPath.Of(tree, entry), bytes), diagnostics) is not { } root)
        {
            return new(null, diagnostics.ToList());
        }

        var program = new GraphReader(catalogue, diagnostics).Read(root);
        return diagnostics.HasErrors ? new(null, Bounded(diagnostics.ToList())) : new(new(program, new(null), hasState: false), diagnostics.ToList());
    }

    private static IReadOnlyList<Diagnostic> Bounded(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.Count <= MostFaults
        ? diagnostics
        : [.. diagnostics.Take(MostFaults), Messages.TooManyFaults(diagnostics[MostFaults].Span, diagnostics.Count - MostFaults)];
}
