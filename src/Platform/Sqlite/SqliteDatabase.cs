using System.Runtime.InteropServices;
using System.Text;

namespace Mgmt.Platform.Sqlite;

/// <summary>A connection to one database file.</summary>
/// <threadsafety>Not safe: a connection and its statements belong to one thread at a time.</threadsafety>
public sealed unsafe class SqliteDatabase : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly string _path;

    private SqliteDatabase(ConnectionHandle connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>How many rows the last statement inserted, changed or deleted.</summary>
    public int Changes => SqliteNative.Changes(_connection);

    /// <summary>True between <c>BEGIN</c> and the end of the transaction; some errors end one by themselves.</summary>
    public bool IsInTransaction => SqliteNative.IsAutocommit(_connection) == 0;

    /// <summary>Opens the database at <paramref name="path"/>, which is made when missing.</summary>
    /// <param name="path">The file, or <c>:memory:</c>.</param>
    /// <param name="busyTimeout">How long a statement waits for another process's lock.</param>
    /// <exception cref="SqliteMissingException">There is no sqlite library.</exception>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteDatabase Open(string path, TimeSpan busyTimeout)
    {
        try
        {
            return OpenLoaded(path, busyTimeout);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new SqliteMissingException(missing);
        }
    }

    /// <summary>Runs <paramref name="sql"/>, one statement, and ignores any rows.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Execute(ReadOnlySpan<byte> sql)
    {
        using var statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    /// <summary>Runs <paramref name="sql"/> and gives the first column of its first row, 0 when there is none.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public long QueryInteger(ReadOnlySpan<byte> sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Compiles <paramref name="sql"/>, one statement, to be run any number of times.</summary>
    /// <exception cref="SqliteException">It is no statement, or does not suit the schema.</exception>
    public SqliteStatement Prepare(ReadOnlySpan<byte> sql)
    {
        nint statement;
        fixed (byte* text = sql)
        {
            Check(SqliteNative.Prepare(_connection, text, sql.Length, SqliteNative.PreparePersistent, out statement, null));
        }

        return new(this, new(statement));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    internal void Check(int code)
    {
        if (code != 0)
        {
            throw Fault(code);
        }
    }

    internal SqliteException Fault(int code) => new(code, _path, Text(SqliteNative.Message(_connection)));

    private static SqliteDatabase OpenLoaded(string path, TimeSpan busyTimeout)
    {
        byte[] name = [.. Encoding.UTF8.GetBytes(path), 0];
        nint raw;
        int code;
        fixed (byte* pointer = name)
        {
            code = SqliteNative.Open(pointer, out raw, SqliteNative.OpenReadWrite | SqliteNative.OpenCreate | SqliteNative.OpenOneThread, null);
        }

        var connection = new ConnectionHandle(raw);
        if (code != 0)
        {
            connection.Dispose();
            throw new SqliteException(code, path, Text(SqliteNative.Describe(code)));
        }

        _ = SqliteNative.UseExtendedCodes(connection, 1);
        _ = SqliteNative.BusyTimeout(connection, (int)busyTimeout.TotalMilliseconds);
        return new(connection, path);
    }

    private static string Text(byte* message) => Marshal.PtrToStringUTF8((nint)message) ?? "unknown error";
}
