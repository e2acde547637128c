using System.Text;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Host.Running;

/// <summary>
/// Keeps a file that shows the running graph to Graphviz and, where a program of it is named, a picture beside it. Both are always whole,
/// and of graphs that follow one another faster than they can be written only the last one is shown. Has a thread of its own.
/// </summary>
internal sealed class GraphvizFile : IDisposable
{
    private const int LargestPicture = 256 * 1024 * 1024;
    private static readonly TimeSpan DrawingPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopPatience = TimeSpan.FromMilliseconds(900);

    private readonly string _path;
    private readonly string? _filter;
    private readonly FileOperations _files;
    private readonly ChildSpawner _spawner;
    private readonly Action<string> _alert;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private ResourceGraph? _next;
    private byte[] _shown = [];
    private string _fileFault = "";
    private string _pictureFault = "";
    private volatile bool _isStopping;

    /// <summary>Shows graphs from now on.</summary>
    /// <param name="path">The file, absolute; the picture's has <c>.png</c> behind it.</param>
    /// <param name="filter">The program of Graphviz that draws the picture; null for none.</param>
    /// <param name="files">What writes.</param>
    /// <param name="spawner">What runs the program.</param>
    /// <param name="alert">Is told what could not be done: once, until it can be.</param>
    public GraphvizFile(string path, string? filter, FileOperations files, ChildSpawner spawner, Action<string> alert)
    {
        (_path, _filter, _files, _spawner, _alert) = (path, filter, files, spawner, alert);
        _thread = new(Run) { Name = "mgmt-graphviz", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Shows <paramref name="graph"/> soon.</summary>
    public void Show(ResourceGraph graph)
    {
        Volatile.Write(ref _next, graph);
        _wake.Set();
    }

    /// <summary>Shows what is still to be shown, within a second; what takes longer is given up.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _wake.Set();
        if (!_thread.Join(StopPatience))
        {
            _stop.Cancel();
            if (!_thread.Join(StopPatience))
            {
                // It hangs in the file system; whatever it needs is left to it.
                return;
            }
        }

        _stop.Dispose();
        _wake.Dispose();
    }

    private void Run()
    {
        do
        {
            _wake.WaitOne();
            if (Interlocked.Exchange(ref _next, null) is { } graph)
            {
                Show(Encoding.UTF8.GetBytes(PlanDot.Write(graph)));
            }
        }
        while (!_isStopping || Volatile.Read(ref _next) is not null);
    }

    private void Show(byte[] dot)
    {
        if (_shown.AsSpan().SequenceEqual(dot))
        {
            return;
        }

        _fileFault = Tell(_fileFault, $"cannot write the graph to {_path}", () =>
        {
            Replace(_path, dot);
            _shown = dot;
        });
        if (_filter is not null && _fileFault.Length == 0)
        {
            _pictureFault = Tell(_pictureFault, $"cannot draw {_path}.png", () => Replace(_path + ".png", Draw(_filter)));
        }
    }

    private string Tell(string before, string consequence, Action work)
    {
        try
        {
            work();
            return "";
        }
        catch (OperationCanceledException)
        {
            return before;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var fault = $"{consequence}: {FileFault.Describe(e)}";
            if (fault != before)
            {
                _alert(fault);
            }

            return fault;
        }
    }

    private ReadOnlyMemory<byte> Draw(string filter)
    {
        var request = ChildRequest.Create(filter, "-Tpng", _path) with { OutputLimit = LargestPicture, Timeout = DrawingPatience, StopGrace = TimeSpan.FromMilliseconds(100) };
        var result = _spawner.RunAsync(request, _stop.Token).GetAwaiter().GetResult();
        return result switch
        {
            { TimedOut: true } => throw new IOException($"{filter} took more than {DrawingPatience.TotalSeconds:0} s"),
            { IsSuccess: false } => throw new IOException($"{filter} exited with {result.ExitCode}: {FirstLine(result.Error.Span)}"),
            { IsTruncated: true } => throw new IOException($"what {filter} drew is too large"),
            _ => result.Output,
        };
    }

    private static string FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    private void Replace(string path, ReadOnlyMemory<byte> content)
    {
        using var location = _files.Locate(FilePath.From(Encoding.UTF8.GetBytes(path)), followLast: true) ?? throw new DirectoryNotFoundException(path);
        _files.Replace(location, new BytesContent(content), default);
    }
}
