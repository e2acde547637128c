using Mgmt.Platform.Sqlite;
using Mgmt.Store.LastGood;

namespace Mgmt.Store.Files;

/// <summary>The files of the last good policy.</summary>
internal sealed class PolicyTable(SqliteDatabase database)
{
    public void Replace(StoredPolicy policy)
    {
        database.Execute("DELETE FROM policy"u8);
        using var insert = database.Prepare("INSERT INTO policy VALUES(?, ?)"u8);
        foreach (var (path, bytes) in policy.Files)
        {
            insert.Bind(1, path);
            insert.Bind(2, bytes.Span);
            insert.Run();
        }
    }

    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Read()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        using var select = database.Prepare("SELECT path, bytes FROM policy"u8);
        while (select.Step())
        {
            files[select.Text(0)] = select.Bytes(1).ToArray();
        }

        return files;
    }
}
