using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>Imports: modules of the catalogue, files and folders of the policy.</summary>
internal sealed partial class Binder
{
    private readonly List<string> _importing = [];

    private void BindImport(ImportSyntax import, Scope scope, DeclaredNames declared)
    {
        var path = import.Path.Text;
        if (!declared.TryAdd("import", path))
        {
            _diagnostics.Add(Messages.ImportedTwice(import.Path.Span, path));
            return;
        }

        var alias = import.Alias?.Text ?? ImportPaths.Alias(path);
        if (alias is null)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, path, "it gives no usable alias; write `as NAME`"));
            return;
        }

        if (alias != "*" && !declared.TryAdd("scoped", alias))
        {
            _diagnostics.Add(Messages.ImportAliasTwice(import.Alias?.Span ?? import.Path.Span, alias));
            return;
        }

        if (ImportPaths.Refuse(path) is { } reason)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, path, reason));
            return;
        }

        if (LoadModule(import, scope) is not { } module)
        {
            return;
        }

        if (alias == "*")
        {
            scope.Flatten(module);
        }
        else
        {
            scope.DeclareAlias(alias, new Lazily<Scope>(module));
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

        return FileModule(import, scope, scope.Module.Directory + path);
    }

    private Scope? SystemModule(ImportSyntax import)
    {
        var prefix = import.Path.Text + ".";
        var module = new Scope(null, _rootFrame, ModuleBase.Root);
        var found = false;
        foreach (var (name, function) in _catalogue.Functions)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                module.Declare(name[prefix.Length..], function);
                found = true;
            }
        }

        foreach (var (name, value) in _catalogue.Variables)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && !prefix.StartsWith("const.", StringComparison.Ordinal))
            {
                DeclareConstant(module, name[prefix.Length..], value);
                found = true;
            }
        }

        if (!found)
        {
            _diagnostics.Add(Messages.UnknownModule(import.Path.Span, import.Path.Text, _catalogue.Modules));
            return null;
        }

        return module;
    }

    private Scope? FileModule(ImportSyntax import, Scope scope, string path)
    {
        var located = ModuleLocator.Locate(_tree, path, scope.Module);
        if (located is null || _tree.Read(located.File) is not { } bytes)
        {
            _diagnostics.Add(Messages.BadImport(import.Path.Span, import.Path.Text, $"there is no `{located?.File ?? path}`"));
            return null;
        }

        if (_importing.Contains(located.File, StringComparer.Ordinal))
        {
            _diagnostics.Add(Messages.RecursiveImport(import.Path.Span, located.File));
            return null;
        }

        var display = _tree.DisplayRoot.Length == 0 ? located.File : $"{_tree.DisplayRoot.TrimEnd('/')}/{located.File}";
        var parsed = PolicyParser.Parse(new SourceText(display, bytes));
        foreach (var diagnostic in parsed.Diagnostics)
        {
            _diagnostics.Add(diagnostic);
        }

        _importing.Add(located.File);
        var module = new Scope(scope.Parent is null || ReferenceEquals(scope.Parent, _predefined) ? _predefined : scope.Parent, scope.Frame, located.Base);
        foreach (var statement in parsed.File.Block.Statements)
        {
            if (statement is not (ImportSyntax or BindSyntax or FuncStatementSyntax or ClassSyntax))
            {
                _diagnostics.Add(Messages.UnusedStatement(statement.Span));
            }
        }

        BindBlock(parsed.File.Block, module);
        _importing.RemoveAt(_importing.Count - 1);
        return module;
    }
}
