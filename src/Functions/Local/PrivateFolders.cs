namespace Mgmt.Functions.Local;

/// <summary>The folders of this appliance's own, which nobody else can look into. Without a place of their own they are temporary, and go away with this object.</summary>
/// <param name="root">Where they lie, an absolute path; null for a temporary place.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class PrivateFolders(string? root) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock _gate = new();
    private string? _temporary;
    private bool _isDisposed;

    /// <summary>The folder at <paramref name="path"/> below the root, made when missing, with a trailing slash.</summary>
    /// <param name="path">Relative, without any <c>..</c>.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public string Make(string path)
    {
        var folder = Path.Combine(Root(), path);
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }

        return folder.EndsWith('/') ? folder : folder + "/";
    }

    /// <summary>Removes what is temporary.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            if (_temporary is null)
            {
                return;
            }

            try
            {
                Directory.Delete(_temporary, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Somebody still writes there; whatever empties the temporary folders will take it.
            }

            _temporary = null;
        }
    }

    private string Root()
    {
        if (root is not null)
        {
            return root;
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _temporary ??= Directory.CreateTempSubdirectory("mgmt-").FullName;
        }
    }
}
