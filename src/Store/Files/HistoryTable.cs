using System.Text;
using Mgmt.Model;
using Mgmt.Platform.Sqlite;
using Mgmt.Store.History;
using Mgmt.Store.Rows;

namespace Mgmt.Store.Files;

/// <summary>One table of history: rows with a time, a resource and details, in the order in which they came.</summary>
internal sealed class HistoryTable : IDisposable
{
    private const int TrimStep = 1000;

    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _insert;
    private readonly string _name;

    public HistoryTable(SqliteDatabase database, string name)
    {
        _database = database;
        _name = name;
        _insert = Prepare("INSERT INTO {0}(time, kind, name, twin, details) VALUES(?, ?, ?, ?, ?)");
    }

    public void Append(Instant time, VertexId vertex, ReadOnlySpan<byte> details)
    {
        _insert.Bind(1, time.Ticks);
        _insert.Bind(2, vertex.Kind);
        _insert.Bind(3, vertex.Name.Span);
        _insert.Bind(4, vertex.Twin);
        _insert.Bind(5, details);
        _insert.Run();
    }

    /// <summary>Forgets all but the newest <paramref name="maxRows"/>, and what is older than <paramref name="oldest"/>.</summary>
    public void Trim(int maxRows, Instant oldest)
    {
        using (var byCount = Prepare("DELETE FROM {0} WHERE id <= (SELECT max(id) FROM {0}) - ?"))
        {
            byCount.Bind(1, maxRows);
            byCount.Run();
        }

        // From the old end, in steps, for there is no index on time and rows stand in its order.
        using var byAge = Prepare("DELETE FROM {0} WHERE id < (SELECT min(id) FROM {0}) + ? AND time < ?");
        byAge.Bind(1, TrimStep);
        byAge.Bind(2, oldest.Ticks);
        do
        {
            byAge.Run();
        }
        while (_database.Changes == TrimStep);
    }

    /// <summary>The rows that <paramref name="query"/> wants, newest first, as far as they can be read.</summary>
    public IReadOnlyList<T> Read<T>(HistoryQuery query, HistoryDecoder<T> decode)
    {
        using var select = Prepare(
            "SELECT time, kind, name, twin, details FROM {0} WHERE time >= ?1 AND time <= ?2"
            + " AND (?4 IS NULL OR (kind = ?4 AND name = ?5 AND twin = ?6)) ORDER BY id DESC LIMIT ?3");
        select.Bind(1, query.Since.Ticks);
        select.Bind(2, query.Until.Ticks);
        select.Bind(3, query.Limit);
        if (query.Vertex is { } vertex)
        {
            select.Bind(4, vertex.Kind);
            select.Bind(5, vertex.Name.Span);
            select.Bind(6, vertex.Twin);
        }

        List<T> rows = [];
        while (TryStep(select))
        {
            try
            {
                var found = new VertexId(select.Text(1), Str.From(select.Bytes(2)), (int)select.Integer(3));
                rows.Add(decode(new(select.Integer(0)), found, select.Bytes(4)));
            }
            catch (InvalidDataException)
            {
                // One bad row is no reason to withhold the others.
            }
        }

        return rows;
    }

    public void Dispose() => _insert.Dispose();

    private static bool TryStep(SqliteStatement statement)
    {
        try
        {
            return statement.Step();
        }
        catch (SqliteException damaged) when (damaged.Fault is SqliteFault.Corrupt)
        {
            return false;
        }
    }

    private SqliteStatement Prepare(string sql) =>
        _database.Prepare(Encoding.UTF8.GetBytes(sql.Replace("{0}", _name, StringComparison.Ordinal)));
}
