using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Inference;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Compilation;

/// <summary>What compiling a policy yields.</summary>
/// <param name="Policy">The program; null when it is faulty.</param>
/// <param name="Diagnostics">Its faults, the first one first.</param>
public sealed record CompilationResult(CompiledPolicy? Policy, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Compiles policies: text and a catalogue in, a program and diagnostics out.</summary>
public static class PolicyCompiler
{
    /// <summary>Compiles the policy in <paramref name="tree"/> whose top-level file or folder is <paramref name="entry"/>.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="entry">A file, or a folder with a trailing slash (empty for the root), relative to the root.</param>
    /// <param name="catalogue">What the policy can name.</param>
    /// <param name="modulePath">Where remote imports are looked up last, relative to the root, with a trailing slash.</param>
    public static CompilationResult Compile(ISourceTree tree, string entry, PolicyCatalogue catalogue, string modulePath = "modules/") =>
        DeepStack.Run("mgmt-compile", () => CompileHere(tree, entry, catalogue, modulePath));

    private static CompilationResult CompileHere(ISourceTree tree, string entry, PolicyCatalogue catalogue, string modulePath)
    {
        var bag = new DiagnosticBag();
        ModuleLocator.Located? located;
        try
        {
            located = ModuleLocator.Locate(tree, entry, ModuleBase.Root);
        }
        catch (ModuleMetadataException fault)
        {
            bag.Add(Messages.BadMetadata(fault.Message));
            return new(null, bag.ToList());
        }

        if (located is null || tree.Read(located.File) is not { } bytes)
        {
            bag.Add(Messages.NoPolicy(located?.File ?? entry));
            return new(null, bag.ToList());
        }

        var parsed = PolicyParser.Parse(new SourceText(DisplayPath.Of(tree, located.File), bytes));
        bag.AddRange(parsed.Diagnostics);
        if (parsed.LostNames is null)
        {
            return new(null, bag.ToList());
        }

        // What a fault leaves of the program is looked at all the same: its other faults are worth knowing too.
        var binder = new Binder(catalogue, tree, modulePath, bag);
        var program = binder.BindProgram(parsed, located.Base with { Chain = [located.File] });
        if (!binder.IsTooDeep)
        {
            new TypeChecker(catalogue, binder, bag).CheckProgram(program);
        }

        return bag.HasErrors
            ? new(null, bag.ToList())
            : new(new(program, binder.RootFrame, binder.HasState), bag.ToList());
    }
}
