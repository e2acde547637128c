using Mgmt.Platform.Sqlite;

namespace Mgmt.Platform.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sqlite-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Prepare_EveryKindOfValue_ComesBackAsItWas()
    {
        using var database = Open();
        database.Execute("CREATE TABLE t(a, b, c, d, e)"u8);
        using (var insert = database.Prepare("INSERT INTO t VALUES(?, ?, ?, ?, ?)"u8))
        {
            insert.Bind(1, long.MinValue);
            insert.Bind(2, [0xff, 0, 0xfe]);
            insert.Bind(3, "grün\0" + new string('x', 3000));
            insert.BindNull(4);
            insert.Bind(5, ReadOnlySpan<byte>.Empty);
            insert.Run();
        }

        using var select = database.Prepare("SELECT * FROM t"u8);

        Assert.True(select.Step());
        Assert.Equal(long.MinValue, select.Integer(0));
        Assert.Equal([0xff, 0, 0xfe], select.Bytes(1).ToArray());
        Assert.Equal("grün\0" + new string('x', 3000), select.Text(2));
        Assert.True(select.IsNull(3));
        Assert.False(select.IsNull(4));
        Assert.Equal(0, select.Bytes(4).Length);
        Assert.False(select.Step());
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_IsCorrupt()
    {
        File.WriteAllText(Path.Combine(_directory, "x.db"), new string('x', 5000));

        var fault = Assert.Throws<SqliteException>(() =>
        {
            using var database = Open();
            database.QueryInteger("PRAGMA user_version"u8);
        });

        Assert.Equal(SqliteFault.Corrupt, fault.Fault);
    }

    [Fact]
    public void Open_NoSuchDirectory_CannotOpen()
    {
        var fault = Assert.Throws<SqliteException>(() => SqliteDatabase.Open(_directory + "/no/x.db", TimeSpan.Zero));

        Assert.Equal(SqliteFault.CannotOpen, fault.Fault);
        Assert.Equal($"{_directory}/no/x.db: unable to open database file", fault.Message);
    }

    [Fact]
    public void Prepare_WrongStatement_SaysWhatIsWrong()
    {
        using var database = Open();

        var fault = Assert.Throws<SqliteException>(() => database.Prepare("SELECT 1 FROM missing"u8));

        Assert.EndsWith("no such table: missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UniqueViolated_FailsAndStaysUsable()
    {
        using var database = Open();
        database.Execute("CREATE TABLE t(a PRIMARY KEY)"u8);
        using var insert = database.Prepare("INSERT INTO t VALUES(?)"u8);
        insert.Bind(1, 1);
        insert.Run();

        Assert.Throws<SqliteException>(insert.Run);
        insert.Bind(1, 2);
        insert.Run();

        Assert.Equal(2, database.QueryInteger("SELECT count(*) FROM t"u8));
    }

    [Fact]
    public void Execute_LockedBySomebodyElse_IsLocked()
    {
        using var first = Open();
        using var second = Open();
        first.Execute("BEGIN IMMEDIATE"u8);

        var fault = Assert.Throws<SqliteException>(() => second.Execute("BEGIN IMMEDIATE"u8));

        Assert.Equal(SqliteFault.Locked, fault.Fault);
        Assert.True(first.IsInTransaction);
        Assert.False(second.IsInTransaction);
    }

    private SqliteDatabase Open() => SqliteDatabase.Open(Path.Combine(_directory, "x.db"), TimeSpan.Zero);
}
