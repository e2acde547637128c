namespace Mgmt.Platform.Sqlite;

/// <summary>What went wrong with a database.</summary>
public enum SqliteFault
{
    /// <summary>Something else; the message says what.</summary>
    Other,

    /// <summary>The disk, or the quota, is full.</summary>
    DiskFull,

    /// <summary>The file is damaged, or is no database.</summary>
    Corrupt,

    /// <summary>The file, its directory or the file system cannot be written.</summary>
    ReadOnly,

    /// <summary>The file cannot be opened: no directory, no permission.</summary>
    CannotOpen,

    /// <summary>Somebody else holds the file's lock.</summary>
    Locked,

    /// <summary>The disk failed to read or write.</summary>
    InputOutput,
}

/// <summary>sqlite refused something.</summary>
public sealed class SqliteException : IOException
{
    internal SqliteException(int code, string what, string message)
        : base($"{what}: {message}")
    {
        Code = code;
        Fault = (code & 0xff) switch
        {
            5 or 6 => SqliteFault.Locked,
            8 => SqliteFault.ReadOnly,
            10 => SqliteFault.InputOutput,
            11 or 26 => SqliteFault.Corrupt,
            13 => SqliteFault.DiskFull,
            14 => SqliteFault.CannotOpen,
            _ => SqliteFault.Other,
        };
    }

    /// <summary>sqlite's extended result code.</summary>
    public int Code { get; }

    /// <summary>What happened.</summary>
    public SqliteFault Fault { get; }
}

/// <summary>There is no sqlite library on this host: install <c>libsqlite3-0</c>, or whatever holds <c>libsqlite3.so.0</c>.</summary>
public sealed class SqliteMissingException : IOException
{
    internal SqliteMissingException(Exception cause)
        : base("libsqlite3.so.0 cannot be loaded; install the package that holds it (libsqlite3-0, sqlite-libs)", cause)
    {
    }
}
