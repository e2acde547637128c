using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>One running program: what it printed, what it counts, and how it ends.</summary>
internal sealed class Appliance : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly Process _process;
    private readonly Transcript _output = new();
    private readonly Transcript _errors = new();
    private readonly string _commandLine;
    private readonly int? _port;

    private Appliance(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string? input, string folder, int? port)
    {
        _commandLine = $"{program} {string.Join(' ', arguments)}";
        _port = port;

        // Whoever runs the tests in the background ignores interrupts, and so would every child.
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=INT,TERM,QUIT", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment.Remove("MGMT_PREFIX");
        start.Environment.Remove("STATE_DIRECTORY");
        start.Environment["NO_COLOR"] = "1";
        start.Environment["DOTNET_ROOT"] = Programs.DotnetRoot;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
    }

    /// <summary>The process.</summary>
    public int Pid => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Standard output so far, a line each.</summary>
    public IReadOnlyList<string> Output => _output.Lines;

    /// <summary>Standard error so far, a line each.</summary>
    public IReadOnlyList<string> Errors => _errors.Lines;

    /// <summary>All of standard error so far.</summary>
    public string ErrorText => string.Join('\n', Errors);

    /// <summary>Starts <paramref name="program"/>; one that has a port serves its metrics there.</summary>
    public static Appliance Start(string program, IReadOnlyList<string> arguments, string folder, int? port = null, string? input = null, IReadOnlyDictionary<string, string>? environment = null) =>
        new(program, arguments, environment ?? new Dictionary<string, string>(StringComparer.Ordinal), input, folder, port);

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>What it counts now.</summary>
    public MetricsPage Metrics() => new(Get("metrics"));

    /// <summary>The body of a page that it serves.</summary>
    public string Get(string page)
    {
        using var answer = Http.Send(new(HttpMethod.Get, $"http://127.0.0.1:{_port}/{page}"));
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    /// <summary>Waits for a line on standard error that starts with <paramref name="word"/> and contains <paramref name="part"/>.</summary>
    /// <returns>The line.</returns>
    public string WaitForError(string word, string part = "", int after = 0, TimeSpan? patience = null)
    {
        string? found = null;
        Until.Holds(
            () => (found = Errors.Skip(after).FirstOrDefault(l => l.StartsWith(word, StringComparison.Ordinal) && l.Contains(part, StringComparison.Ordinal))) is not null || Ended(),
            () => $"a line `{word} … {part}`\n{this}",
            patience);
        Assert.True(found is not null, $"ended without a line `{word} … {part}`\n{this}");
        return found;
    }

    /// <summary>Waits for a line of data that is <paramref name="line"/>.</summary>
    public void WaitForOutput(string line, int after = 0, TimeSpan? patience = null)
    {
        Until.Holds(() => Output.Skip(after).Contains(line) || Ended(), () => $"the line `{line}`\n{this}", patience);
        Assert.True(Output.Skip(after).Contains(line), $"ended without the line `{line}`\n{this}");
    }

    /// <summary>Waits until <paramref name="condition"/> holds in the world.</summary>
    public TimeSpan WaitFor(string what, Func<bool> condition, TimeSpan? patience = null) =>
        Until.Holds(condition, () => $"{what}\n{this}", patience);

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name) => Shell.Run("/bin/sh", "-c", $"kill -{name} {Pid}");

    /// <summary>Its exit code; a signal counts as 128 and its number. Everything that it printed is there afterwards.</summary>
    public int WaitForExit(TimeSpan? patience = null)
    {
        var limit = patience ?? TimeSpan.FromSeconds(60);
        Assert.True(_process.WaitForExit(limit), $"still running after {limit.TotalSeconds:0.#} s\n{this}");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>How long it takes to end after a signal.</summary>
    public TimeSpan EndBy(string signal)
    {
        var sent = Stopwatch.GetTimestamp();
        Signal(signal);
        Assert.True(_process.WaitForExit(TimeSpan.FromSeconds(30)), $"still running 30 s after SIG{signal}\n{this}");
        var took = Stopwatch.GetElapsedTime(sent);
        _process.WaitForExit();
        return took;
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ends it if it runs.</summary>
    public void End()
    {
        if (!_process.HasExited)
        {
            // It is told first, so that it ends what it started.
            Signal("TERM");
            if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    /// <summary>The command line and the last of what it printed.</summary>
    public override string ToString() =>
        $"$ {_commandLine}\n--- stdout\n{_output.Tail()}\n--- stderr\n{_errors.Tail()}\n--- {(_process.HasExited ? $"exited with {_process.ExitCode}" : "running")}";

    private bool Ended()
    {
        if (!_process.HasExited)
        {
            return false;
        }

        _process.WaitForExit();
        return true;
    }

    private sealed class Transcript
    {
        private const int TailLines = 60;
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_gate)
                {
                    return [.. _lines];
                }
            }
        }

        public void Add(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (_gate)
            {
                _lines.Add(line);
            }
        }

        public string Tail() => string.Join('\n', Lines.TakeLast(TailLines));
    }
}
