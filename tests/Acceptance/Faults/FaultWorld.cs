using Mgmt.Acceptance.Tests.Support;

namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>A policy that comes in versions, and the part of the world that it is about.</summary>
/// <remarks>
/// Each version changes files, owners, modes and a link, removes a file and a folder, and makes a folder. One file
/// notifies a command, which appends what it says to a log, and a <c>print</c> that speaks on a notification only; the
/// command notifies another one of those.
/// </remarks>
internal sealed class FaultWorld
{
    private readonly string _folder;
    private readonly List<string> _said = [];

    public FaultWorld(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(PathOf("tree"));
    }

    /// <summary>What the policy is about, by now.</summary>
    public int Version { get; private set; }

    private string Prefix => PathOf("state");

    private string Policy => PathOf("main.mcl");

    private bool IsOdd => Version % 2 == 1;

    /// <summary>The next version on an occasion: nothing is as it should be afterwards.</summary>
    public void Prepare(Occasion occasion)
    {
        if (occasion == Occasion.First && Directory.Exists(Prefix))
        {
            Directory.Delete(Prefix, recursive: true);
        }
        else if (occasion == Occasion.Damaged)
        {
            File.WriteAllText(Path.Combine(Prefix, "state.db"), "this is no database\n");
        }

        Version++;
        _said.Clear();
        World.Replace(Policy, Text());
        Directory.CreateDirectory(PathOf("tree/absent/below"));
        File.WriteAllText(PathOf("tree/absent/below/file"), "goes\n");
        File.WriteAllText(PathOf("tree/gone"), "goes\n");
        if (Directory.Exists(PathOf("tree/folder")))
        {
            Directory.Delete(PathOf("tree/folder"));
        }

        if (!IsOdd)
        {
            File.Delete(PathOf("tree/guest"));
        }
    }

    /// <summary>Runs the policy in the development build until it settles, with one variable in the environment.</summary>
    public Appliance Start(string variable, string value) => Appliance.Start(
        Programs.Debug,
        ["run", Policy, "--prefix", Prefix, "--listen", "none", "--converged-timeout", "0"],
        _folder,
        environment: new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = value });

    /// <summary>Takes note of what a run printed.</summary>
    public void Heard(Appliance run) => _said.AddRange(run.Output);

    /// <summary>Fails unless everything is as the policy wants it, and everybody was told.</summary>
    public void Verify(string context)
    {
        Expect(World.Is(PathOf("tree/watched"), $"version {Version}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead), "tree/watched");
        Expect(Shell.Run("/usr/bin/stat", "-c", "%U %a", PathOf("tree/owned")).Trim() == (IsOdd ? "daemon 600" : "root 644"), "tree/owned");
        Expect(World.Text(PathOf("tree/owned")) == "always the same\n", "the content of tree/owned");
        Expect(File.ResolveLinkTarget(PathOf("tree/link"), returnFinalTarget: false)?.Name == (IsOdd ? "watched" : "owned"), "tree/link");

        var entries = Directory.EnumerateFileSystemEntries(PathOf("tree"), "*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true });
        string[] wanted = [.. IsOdd ? ["guest"] : Array.Empty<string>(), "folder", "link", "owned", "watched"];
        AssertSame(wanted, entries.Select(e => Path.GetRelativePath(PathOf("tree"), e)), $"in the tree, {context}");

        Expect(File.ReadLines(PathOf("log")).Last() == $"version {Version}", "the log of the command");
        Expect(_said.Contains($"print[told]: told {Version}"), "the notification of the file");
        Expect(_said.Contains($"print[after]: after {Version}"), "the notification of the command");

        string[] allowed = ["lock", "run", "state.db", "state.db-shm", "state.db-wal", "state.db.damaged", "state.db.damaged-shm", "state.db.damaged-wal"];
        var state = Directory.EnumerateFileSystemEntries(Prefix, "*", SearchOption.AllDirectories).Select(e => Path.GetRelativePath(Prefix, e));
        AssertSame([], state.Except(allowed, StringComparer.Ordinal), $"in the prefix, {context}");

        void Expect(bool holds, string what) => Assert.True(holds, $"{what} is wrong at version {Version}, {context}");
    }

    private string PathOf(string relative) => Path.Combine(_folder, relative);

    private static void AssertSame(IEnumerable<string> wanted, IEnumerable<string> found, string where)
    {
        var (left, right) = (string.Join(' ', wanted.Order(StringComparer.Ordinal)), string.Join(' ', found.Order(StringComparer.Ordinal)));
        Assert.True(left == right, $"not `{left}` but `{right}` {where}");
    }

    private string Text() => $$"""
        $tree = "{{PathOf("tree")}}"

        file "${tree}/watched" {
        	state => "exists",
        	content => "version {{Version}}\n",
        	mode => "0640",
        	Notify => Exec["append"],
        	Notify => Print["told"],
        }
        file "${tree}/owned" {
        	state => "exists",
        	content => "always the same\n",
        	owner => "{{(IsOdd ? "daemon" : "root")}}",
        	mode => "{{(IsOdd ? "0600" : "0644")}}",
        }
        file "${tree}/link" {
        	state => "exists",
        	symlink => true,
        	source => "${tree}/{{(IsOdd ? "watched" : "owned")}}",
        }
        file "${tree}/folder/" { state => "exists", }
        file "${tree}/gone" { state => "absent", }
        file "${tree}/absent/" {
        	state => "absent",
        	recurse => true,
        	force => true,
        }
        {{(IsOdd ? "file \"${tree}/guest\" { state => \"exists\", }" : "")}}
        exec "append" {
        	cmd => "/bin/cat ${tree}/watched >> {{PathOf("log")}}",
        	shell => "/bin/sh",
        	Notify => Print["after"],
        }
        print "told" {
        	msg => "told {{Version}}",
        	refresh_only => true,
        }
        print "after" {
        	msg => "after {{Version}}",
        	refresh_only => true,
        }

        """;
}
