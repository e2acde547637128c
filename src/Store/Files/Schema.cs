using Mgmt.Platform.Kernel;
using Mgmt.Platform.Sqlite;

namespace Mgmt.Store.Files;

/// <summary>
/// The state file's tables and how they came to be. Steps only ever add, so that an older program can still use a newer
/// file.
/// </summary>
internal static class Schema
{
    /// <summary>The version that this program writes.</summary>
    public const int Version = 1;

    /// <summary>Brings <paramref name="database"/> up to <see cref="Version"/>; a newer one is left as it is.</summary>
    /// <exception cref="SqliteException">It cannot be read or written.</exception>
    public static void Upgrade(SqliteDatabase database)
    {
        var version = database.QueryInteger("PRAGMA user_version"u8);
        if (version >= Version)
        {
            return;
        }

        FaultPoint.Hit("schema.before-upgrade");
        database.Execute("BEGIN IMMEDIATE"u8);
        if (version < 1)
        {
            CreateFirst(database);
            database.Execute("PRAGMA user_version = 1"u8);
        }

        FaultPoint.Hit("schema.before-commit");
        database.Execute("COMMIT"u8);
        FaultPoint.Hit("schema.after-commit");
    }

    private static void CreateFirst(SqliteDatabase database)
    {
        database.Execute("CREATE TABLE drift(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, name BLOB NOT NULL, twin INTEGER NOT NULL, details BLOB NOT NULL)"u8);
        database.Execute("CREATE TABLE decisions(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, name BLOB NOT NULL, twin INTEGER NOT NULL, details BLOB NOT NULL)"u8);
        database.Execute("CREATE TABLE refreshes(pair BLOB PRIMARY KEY) WITHOUT ROWID"u8);
        database.Execute("CREATE TABLE entries(space INTEGER NOT NULL, key BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY(space, key)) WITHOUT ROWID"u8);
        database.Execute("CREATE TABLE policy(path TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID"u8);
    }
}
