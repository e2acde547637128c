using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mgmt.Policies.Compilation;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>
/// Tries one input after another for a while. The input is in <c>artifacts/fuzz</c> before it is tried, so that one which ends the process
/// is at hand all the same.
/// </summary>
internal sealed class FuzzRun(string name, TimeSpan duration)
{
    // Of the time that the process has of all processors, since a machine may have other things to do, and the process other tests; where
    // none is used nothing will ever come.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Standstill = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private long _begun;
    private long _begunUsage;
    private long _executions;
    private long _skipped;
    private byte[] _last = [];
    private string _lastCase = "";
    private Exception? _fault;

    /// <summary>How long a run takes that is marked long: <c>MGMT_FUZZ_SECONDS</c>, ten minutes unless it is set.</summary>
    public static TimeSpan Long => TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("MGMT_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 600);

    /// <summary>How long a run takes that is not.</summary>
    public static TimeSpan Short => TimeSpan.FromSeconds(3);

    private static string Folder => Path.Combine(Path.GetDirectoryName(Here())!, "../../../artifacts/fuzz");

    private string LastInput => Path.Combine(Folder, $"last-input-{name}");

    /// <summary>Tries what <paramref name="next"/> makes with <paramref name="judge"/>, and says how it went.</summary>
    public string Run(Func<FuzzInput> next, Action<FuzzInput> judge)
    {
        Directory.CreateDirectory(Folder);
        var watch = Stopwatch.StartNew();
        _begun = Stopwatch.GetTimestamp();
        _begunUsage = Usage.Ticks;
        var worker = new Thread(() => Work(watch, next, judge), DeepStack.Bytes) { IsBackground = true, Name = "fuzz" };
        worker.Start();
        while (!worker.Join(Glance))
        {
            if (Usage - TimeSpan.FromTicks(Volatile.Read(ref _begunUsage)) is var used && used > Hang)
            {
                Assert.Fail($"{name}: no answer after {used.TotalSeconds:F1} s of the processor's time{Kept("hang")}");
            }

            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _begun)) > Standstill)
            {
                Assert.Fail($"{name}: no answer within {Standstill.TotalMinutes} min{Kept("hang")}");
            }
        }

        if (_fault is not null)
        {
            Assert.Fail($"{name}: {_fault}{Kept("fault")}");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {_executions} inputs in {watch.Elapsed.TotalSeconds:F1} s, {_executions / watch.Elapsed.TotalSeconds:F0} a second, {_skipped} left out");
    }

    private static TimeSpan Usage => Environment.CpuUsage.TotalTime;

    private static string Here([CallerFilePath] string here = "") => here;

    private void Work(Stopwatch watch, Func<FuzzInput> next, Action<FuzzInput> judge)
    {
        try
        {
            using var file = File.OpenHandle(LastInput, FileMode.Create, FileAccess.Write, FileShare.Read);
            while (watch.Elapsed < duration)
            {
                var input = next();
                if (!input.IsHarmless)
                {
                    _skipped++;
                    continue;
                }

                (_last, _lastCase) = (input.Main, input.Case.Path);
                RandomAccess.Write(file, input.Main, 0);
                RandomAccess.SetLength(file, input.Main.Length);
                Volatile.Write(ref _begunUsage, Usage.Ticks);
                Volatile.Write(ref _begun, Stopwatch.GetTimestamp());
                judge(input);
                _executions++;
            }
        }
        catch (Exception e)
        {
            _fault = e;
        }
    }

    // Where the input can be had again, and what it says.
    private string Kept(string what)
    {
        var path = Path.Combine(Folder, $"{what}-{name}.mcl");
        File.WriteAllBytes(path, _last);
        return $"\nthe input, beside the other files of {_lastCase}, is in {Path.GetFullPath(path)}:\n{Encoding.UTF8.GetString(_last)}";
    }
}
