using System.CommandLine;
using Mgmt.Appliance.Rendering;
using Mgmt.Host;
using Mgmt.Model;

namespace Mgmt.Appliance.Commands;

internal static class FormatCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders (every .mcl file below), or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var write = new Option<bool>("-w", "--write") { Description = "Write the files back." };
        var check = new Option<bool>("--check") { Description = "Change nothing; exit 1 when a file is not in its canonical form." };
        var command = new Command("fmt", "Put policies into their canonical form.") { paths, write, check };
        command.SetAction(result =>
        {
            var exit = ExitCodes.Fine;
            foreach (var path in result.GetRequiredValue(paths).SelectMany(Expand))
            {
                exit = Math.Max(exit, Format(path, result.GetValue(write), result.GetValue(check)));
            }

            return exit;
        });
        return command;
    }

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.mcl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [path];

    private static int Format(string path, bool write, bool check)
    {
        byte[] before;
        try
        {
            before = path == "-" ? ReadAll(Console.OpenStandardInput()) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"mgmt: {path}: {e.Message}");
            return ExitCodes.FaultyPolicy;
        }

        var (after, diagnostics) = PolicyFormatter.Format(new SourceText(path == "-" ? "<stdin>" : path, before));
        if (after is null)
        {
            DiagnosticOutput.Write(diagnostics, isJson: false, isFaulty: true);
            return ExitCodes.FaultyPolicy;
        }

        var isCanonical = after.AsSpan().SequenceEqual(before);
        if (check)
        {
            if (!isCanonical)
            {
                Console.Error.WriteLine($"{path}: not in canonical form; `mgmt fmt -w {path}` puts it right");
            }

            return isCanonical ? ExitCodes.Fine : ExitCodes.FaultyPolicy;
        }

        if (!write || path == "-")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(after);
        }
        else if (!isCanonical)
        {
            File.WriteAllBytes(path, after);
        }

        return ExitCodes.Fine;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
