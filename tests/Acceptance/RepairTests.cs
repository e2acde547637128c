using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>What is changed behind the appliance's back is undone, by the kernel's own word and by no timer.</summary>
public sealed class RepairTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode WrongMode = UnixFileMode.UserRead | UnixFileMode.OtherWrite;
    private static readonly string[] Names = ["f1", "f2", "f3"];

    private string Grandparent => PathOf("tree/grandparent");

    private string Parent => Path.Combine(Grandparent, "parent");

    private string Forbidden => Path.Combine(Parent, "f4");

    [Fact]
    public void Run_WithAThousandChangesBehindItsBack_UndoesEachWithoutResyncOrPoll() => Undo(rounds: 1000);

    [Fact]
    [Trait("Category", "Long")]
    public void Run_WithTwentyThousandChangesBehindItsBack_UndoesEachWithoutResyncOrPoll() => Undo(rounds: 20_000);

    [Fact]
    public void Run_WithAManagedTreeMovedAway_BuildsItAnew()
    {
        var policy = Write("main.mcl", $$"""
            file "{{Grandparent}}/" { state => "exists", }
            file "{{Parent}}/" { state => "exists", }
            file "{{FileOf("f1")}}" {
            	state => "exists",
            	content => "one\n",
            }
            """);
        Directory.CreateDirectory(PathOf("tree"));
        var mgmt = Run(policy);
        mgmt.WaitFor("f1", () => World.Text(FileOf("f1")) == "one\n");

        for (var round = 0; round < 20; round++)
        {
            Directory.Move(Grandparent, PathOf($"tree/moved{round}"));
            mgmt.WaitFor($"the tree again, round {round}", () => World.Text(FileOf("f1")) == "one\n");
            File.Delete(FileOf("f1"));
            mgmt.WaitFor($"f1 in the new tree, round {round}", () => World.Text(FileOf("f1")) == "one\n");
        }

        Assert.Equal(0, ByTimer(mgmt));
    }

    private static double ByTimer(Appliance mgmt)
    {
        var page = mgmt.Metrics();
        return page.Sum("mgmt_repairs_total", ("cause", "resync")) + page.Sum("mgmt_repairs_total", ("cause", "poll"));
    }

    private void Undo(int rounds)
    {
        Directory.CreateDirectory(Parent);
        var mgmt = Run(Write("main.mcl", Policy()));
        mgmt.WaitFor("the first state", AllAreRight);
        mgmt.WaitForError("settled");
        var before = mgmt.Metrics().Sum("mgmt_repairs_total", ("kind", "file"));

        var random = new Random(1);
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            var name = Names[random.Next(Names.Length)];
            var done = Disturb(random.Next(8), name, round);
            var took = mgmt.WaitFor($"round {round}, {done}: {State()}", AllAreRight);
            slowest = took > slowest ? took : slowest;
        }

        Report.WriteLine($"{rounds} changes undone, the slowest in {slowest.TotalMilliseconds:0.0} ms");
        Assert.Equal(0, ByTimer(mgmt));
        var repairs = mgmt.Metrics().Sum("mgmt_repairs_total", ("kind", "file")) - before;
        Assert.True(repairs >= rounds, $"{rounds} changes, but {repairs} repairs");
        Assert.Equal([.. Names], Directory.EnumerateFileSystemEntries(Parent).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Disturb(int way, string name, int round)
    {
        var path = FileOf(name);
        switch (way)
        {
            case 0:
                File.Delete(path);
                return $"{name} deleted";
            case 1:
                File.WriteAllText(path, $"overwritten in round {round}\n");
                return $"{name} overwritten";
            case 2:
                File.SetUnixFileMode(path, WrongMode);
                return $"{name} with another mode";
            case 3:
                // A correct file is no reason to act, but from now on it is the one to watch.
                var twin = PathOf("twin");
                File.WriteAllText(twin, Content(name));
                File.SetUnixFileMode(twin, Mode);
                File.Move(twin, path, overwrite: true);
                File.AppendAllText(path, "not any more\n");
                return $"{name} replaced by a correct file, which was then changed";
            case 4:
                World.Replace(path, "another file\n");
                return $"{name} replaced by a wrong file";
            case 5:
                var away = PathOf("tree/away");
                Directory.Move(Grandparent, away);
                File.WriteAllText(Path.Combine(away, "parent", name), "changed while away\n");
                Directory.Move(away, Grandparent);
                return $"{name} changed while its grandparent was away";
            case 6:
                File.Move(path, Forbidden);
                return $"{name} renamed to the forbidden one";
            default:
                File.WriteAllText(Forbidden, "");
                return "the forbidden one created";
        }
    }

    private string Policy() => string.Concat(Names.Select(name => $$"""
        file "{{FileOf(name)}}" {
        	state => "exists",
        	content => "{{name}} as it should be\n",
        	mode => "0640",
        }

        """)) + $$"""
        file "{{Forbidden}}" {
        	state => "absent",
        }
        """;

    private string FileOf(string name) => Path.Combine(Parent, name);

    private static string Content(string name) => $"{name} as it should be\n";

    private bool AllAreRight() => Names.All(n => World.Is(FileOf(n), Content(n), Mode)) && !File.Exists(Forbidden);

    private string State() => string.Join(", ", Names.Append("f4").Select(n => $"{n} {(World.Is(FileOf(n), Content(n), Mode) ? "right" : File.Exists(FileOf(n)) ? "wrong" : "missing")}"));
}
