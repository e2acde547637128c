using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>Imports: modules of the catalogue, files and folders of the policy.</summary>
internal sealed partial class Binder
{
    private void BindImport(ImportSyntax import, Scope scope, DeclaredNames declared)
    {
        var path = import.Path.Text;
        if (!declared.AddImport(path))
        {
            _diagnostics.Add(Messages.ImportedTwice(import.Path.Span, path));
            return;
        }

        if (ImportPaths.Refuse(path) is { } reason)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, path, reason));
            scope.HasUnknownNames = true;
            return;
        }

        var alias = import.Alias?.Text ?? ImportPaths.Alias(path);
        if (alias is null)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, path, "it gives no usable alias; write `as NAME`"));
            scope.HasUnknownNames = true;
            return;
        }

        if (alias != "*" && !declared.Add(Namespace.Scoped, alias))
        {
            _diagnostics.Add(Messages.ImportAliasTwice(import.Alias?.Span ?? import.Path.Span, alias));
            return;
        }

        var module = LoadModule(import, scope);
        if (alias != "*")
        {
            scope.DeclareAlias(alias, module is null ? new Lazily<Scope>(static () => null) : new Lazily<Scope>(module));
        }
        else if (module is null)
        {
            scope.HasUnknownNames = true;
        }
        else
        {
            scope.Flatten(module);
        }
    }

    private Scope? LoadModule(ImportSyntax import, Scope scope)
    {
        var path = import.Path.Text;
        if (ImportPaths.IsSystem(path))
        {
            return SystemModule(import);
        }

        if (ImportPaths.RemoteDirectory(path) is { } remote)
        {
            foreach (var root in scope.Module.ModulesPath.Append(_modulePath))
            {
                if (_tree.Read(root + remote + "metadata.yaml") is not null)
                {
                    return FileModule(import, scope, root + remote);
                }
            }

            _diagnostics.Add(Messages.BadImport(import.Path.Span, path, $"no `{remote}metadata.yaml` in the module path"));
            return null;
        }

        if (ImportPaths.Resolve(scope.Module.ImportDirectory, path) is { } local)
        {
            return FileModule(import, scope, local);
        }

        _diagnostics.Add(Messages.BadImport(import.Path.Span, path, "it leads out of the policy's folder"));
        return null;
    }

    private Scope? SystemModule(ImportSyntax import)
    {
        var name = import.Path.Text;
        if (!_catalogue.Modules.Contains(name))
        {
            _diagnostics.Add(Messages.UnknownModule(import.Path.Span, name, _catalogue.Modules));
            return null;
        }

        var prefix = name + ".";
        var module = new Scope(null, _rootFrame, ModuleBase.Root);
        foreach (var function in _catalogue.Functions.Values.Where(f => IsIn(f.Name, prefix)))
        {
            module.Declare(function.Name[prefix.Length..], function);
        }

        foreach (var (variable, value) in _catalogue.Variables.Where(v => IsIn(v.Key, prefix)))
        {
            DeclareConstant(module, variable[prefix.Length..], value);
        }

        if (_catalogue.Sources.TryGetValue(name, out var source))
        {
            var parsed = PolicyParser.Parse(SourceText.From($"<{name}>", source));
            var own = new Scope(_predefined, _rootFrame, ModuleBase.Root);
            BindBlock(parsed.File.Block, own);
            module.Flatten(own);
        }

        return module;
    }

    private static bool IsIn(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && !name.AsSpan(prefix.Length).Contains('.');

    private Scope? FileModule(ImportSyntax import, Scope scope, string path)
    {
        ModuleLocator.Located? located;
        try
        {
            located = ModuleLocator.Locate(_tree, path, scope.Module);
        }
        catch (ModuleMetadataException fault)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, import.Path.Text, fault.Message));
            return null;
        }

        if (located is null || _tree.Read(located.File) is not { } bytes)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, import.Path.Text, $"there is no `{located?.File ?? path}`"));
            return null;
        }

        if (scope.Module.Chain.Contains(located.File, StringComparer.Ordinal))
        {
            _diagnostics.Add(Messages.RecursiveImport(import.Path.Span, located.File));
            return null;
        }

        if (scope.Module.Chain.Count > MostImports)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, import.Path.Text, $"imports are nested more than {MostImports} levels deep"));
            return null;
        }

        var faults = _diagnostics.Count;
        var module = Copy(import.Path.Span, () => BindModule(located, bytes, scope));
        if (_diagnostics.Count > faults)
        {
            _diagnostics.NoteImport(faults, import.Path.Span);
        }

        return module;
    }

    private Scope? BindModule(ModuleLocator.Located located, ReadOnlyMemory<byte> bytes, Scope scope)
    {
        if (ParseModule(located.File, bytes) is not { } parsed)
        {
            return null;
        }

        var around = scope.Parent is null || ReferenceEquals(scope.Parent, _predefined) ? _predefined : scope.Parent;
        var module = new Scope(around, scope.Frame, located.Base with { Chain = [.. scope.Module.Chain, located.File] });
        BindBlock(parsed.File.Block, module);
        var exported = new Scope(null, scope.Frame, located.Base);
        exported.Flatten(module);
        return exported;
    }

    // However often a file is imported, it is read and looked through once; null for one with a fault.
    private ParseResult? ParseModule(string file, ReadOnlyMemory<byte> bytes)
    {
        if (_modules.TryGetValue(file, out var known))
        {
            return known;
        }

        var parsed = PolicyParser.Parse(new SourceText(DisplayPath.Of(_tree, file), bytes));
        _diagnostics.AddRange(parsed.Diagnostics);
        _modules[file] = parsed.HasErrors ? null : parsed;
        if (parsed.HasErrors)
        {
            return null;
        }

        foreach (var statement in parsed.File.Block.Statements)
        {
            if (statement is not (ImportSyntax or BindSyntax or FuncStatementSyntax or ClassSyntax))
            {
                _diagnostics.Add(Messages.UnusedStatement(statement.Span, StatementNames.Of(statement)));
            }
        }

        CheckDeclarations(parsed.File);
        return parsed;
    }
}
