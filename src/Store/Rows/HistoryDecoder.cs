using Mgmt.Model;

namespace Mgmt.Store.Rows;

/// <summary>Makes a record of a row of history.</summary>
internal delegate T HistoryDecoder<out T>(Instant time, VertexId vertex, ReadOnlySpan<byte> details);
