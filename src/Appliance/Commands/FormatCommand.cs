using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Appliance.Commands;

internal static class FormatCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders (every .mcl file below), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var write = new Option<bool>("-w", "--write") { Description = "Write the files back." };
        var check = new Option<bool>("--check") { Description = "Change nothing; exit 1 when a file is not in its canonical form." };
        paths.Validators.Add(static result =>
        {
            foreach (var path in result.Tokens.Select(static t => t.Value).Where(static p => p.Length == 0 || (p[0] == '-' && p != StandardInput)))
            {
                result.AddError(path.Length == 0 ? "An empty path names no file." : $"Unrecognized option '{path}'; a file of that name is written './{path}'.");
            }
        });
        var command = new Command("fmt", "Put policies into their canonical form.") { paths, write, check };
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && result.GetValue(check))
            {
                result.AddError("-w changes files and --check changes nothing: give one of them.");
            }
        });
        command.SetAction(result =>
        {
            var purpose = result.GetValue(check) ? Purpose.Check : result.GetValue(write) ? Purpose.Write : Purpose.Print;
            var exit = ExitCodes.Fine;
            foreach (var path in result.GetRequiredValue(paths))
            {
                exit = Math.Max(exit, FormatAll(path, purpose));
            }

            return exit;
        });
        return command;
    }

    private static int FormatAll(string path, Purpose purpose)
    {
        IReadOnlyList<string> files;
        try
        {
            files = PolicyPaths.Expand(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(path, e);
        }

        if (files.Count == 0)
        {
            Console.Error.WriteLine($"mgmt: {path}: no .mcl file is in it");
        }

        return files.Aggregate(ExitCodes.Fine, (exit, file) => Math.Max(exit, Format(file, purpose)));
    }

    private static int Format(string path, Purpose purpose)
    {
        var name = path == StandardInput ? "<stdin>" : path;
        byte[] before;
        try
        {
            before = path == StandardInput ? ReadAll(Console.OpenStandardInput()) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(name, e);
        }

        var (after, diagnostics) = PolicyFormatter.Format(new SourceText(name, before));
        if (after is null)
        {
            DiagnosticOutput.WriteText(diagnostics);
            return ExitCodes.FaultyPolicy;
        }

        var isCanonical = after.AsSpan().SequenceEqual(before);
        switch (purpose)
        {
            case Purpose.Check when isCanonical:
                return ExitCodes.Fine;
            case Purpose.Check:
                Console.Error.WriteLine($"{name}: not in canonical form{(path == StandardInput ? "" : $"; `mgmt fmt -w {path}` puts it right")}");
                return ExitCodes.FaultyPolicy;
            case Purpose.Write when path != StandardInput:
                return isCanonical ? ExitCodes.Fine : Write(path, after);
            default:
                using (var output = Console.OpenStandardOutput())
                {
                    output.Write(after);
                }

                return ExitCodes.Fine;
        }
    }

    private static int Write(string path, byte[] content)
    {
        try
        {
            PolicyFile.Replace(path, content);
            return ExitCodes.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"mgmt: {path} stays as it was: {FileFault.Describe(e)}");
            return ExitCodes.FaultyPolicy;
        }
    }

    private static int Failed(string path, Exception fault)
    {
        Console.Error.WriteLine($"mgmt: {path}: {FileFault.Describe(fault)}");
        return ExitCodes.FaultyPolicy;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private enum Purpose
    {
        Print,
        Write,
        Check,
    }
}
