using System.Buffers;
using System.Text;

namespace Mgmt.Platform.Sqlite;

/// <summary>A compiled statement: bind, step through the rows, reset, and again.</summary>
/// <threadsafety>Not safe, see <see cref="SqliteDatabase"/>.</threadsafety>
public sealed unsafe class SqliteStatement : IDisposable
{
    private const int NullType = 5;
    private const int StackLimit = 512;

    private readonly SqliteDatabase _database;
    private readonly StatementHandle _statement;

    internal SqliteStatement(SqliteDatabase database, StatementHandle statement)
    {
        _database = database;
        _statement = statement;
    }

    /// <summary>Binds an integer to the parameter at <paramref name="index"/>, from 1.</summary>
    public void Bind(int index, long value) => _database.Check(SqliteNative.Bind(_statement, index, value));

    /// <summary>Binds nothing.</summary>
    public void BindNull(int index) => _database.Check(SqliteNative.BindNull(_statement, index));

    /// <summary>Binds a blob, which is copied.</summary>
    public void Bind(int index, ReadOnlySpan<byte> bytes)
    {
        // An empty span has no address, which would be NULL.
        fixed (byte* pointer = bytes.IsEmpty ? "\0"u8 : bytes)
        {
            _database.Check(SqliteNative.BindBlob(_statement, index, pointer, bytes.Length, SqliteNative.Transient));
        }
    }

    /// <summary>Binds text.</summary>
    public void Bind(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        var rented = most > StackLimit ? ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented ?? stackalloc byte[StackLimit];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        fixed (byte* pointer = buffer)
        {
            _database.Check(SqliteNative.BindText(_statement, index, pointer, length, SqliteNative.Transient));
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Goes on to the next row; false after the last.</summary>
    /// <exception cref="SqliteException">It failed; the statement is reset.</exception>
    public bool Step()
    {
        var code = SqliteNative.Step(_statement);
        if (code is SqliteNative.Row)
        {
            return true;
        }

        if (code is SqliteNative.Done)
        {
            return false;
        }

        var fault = _database.Fault(code);
        _ = SqliteNative.Reset(_statement);
        throw fault;
    }

    /// <summary>Runs a statement that has no rows, and makes it ready for the next time.</summary>
    /// <exception cref="SqliteException">It failed; the statement is reset.</exception>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    /// <summary>Makes it ready for the next time; what is bound stays bound.</summary>
    public void Reset() => _ = SqliteNative.Reset(_statement);

    /// <summary>The integer in the column at <paramref name="column"/>, from 0; 0 for NULL.</summary>
    public long Integer(int column) => SqliteNative.Integer(_statement, column);

    /// <summary>True when the column holds NULL.</summary>
    public bool IsNull(int column) => SqliteNative.ColumnType(_statement, column) == NullType;

    /// <summary>The bytes of a blob or text; valid until the next step, reset or dispose.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        var bytes = SqliteNative.Blob(_statement, column);
        return new(bytes, SqliteNative.Length(_statement, column));
    }

    /// <summary>The text of the column, empty for NULL.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>Lets it go.</summary>
    public void Dispose() => _statement.Dispose();
}
