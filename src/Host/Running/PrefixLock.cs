namespace Mgmt.Host.Running;

/// <summary>Makes sure that one appliance alone works with a prefix.</summary>
internal sealed class PrefixLock : IDisposable
{
    private readonly FileStream? _file;

    private PrefixLock(FileStream? file) => _file = file;

    /// <summary>False when the prefix cannot be written, so that others may work with it too.</summary>
    public bool IsHeld => _file is not null;

    /// <summary>Takes the lock of <paramref name="prefix"/>, which is made when missing. A prefix that cannot be written is not locked.</summary>
    /// <exception cref="PrefixInUseException">Another appliance holds it.</exception>
    public static PrefixLock Take(string prefix)
    {
        try
        {
            Directory.CreateDirectory(prefix, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new(new(Path.Combine(prefix, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            return new(null);
        }
        catch (IOException) when (File.Exists(Path.Combine(prefix, "lock")))
        {
            throw new PrefixInUseException(prefix);
        }
        catch (IOException)
        {
            return new(null);
        }
    }

    public void Dispose() => _file?.Dispose();
}

/// <summary>Another appliance works with the same prefix.</summary>
public sealed class PrefixInUseException(string prefix)
    : InvalidOperationException($"another mgmt runs with {prefix}: give this one a prefix of its own with --prefix or --tmp-prefix");
