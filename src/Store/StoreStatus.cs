namespace Mgmt.Store;

/// <summary>How the store is doing.</summary>
/// <param name="IsPersistent">False when it has no file and forgets everything at the end.</param>
/// <param name="Problem">Why it cannot write just now, or has no file; null when all is well.</param>
/// <param name="DroppedRows">Rows of history that were lost because too many waited, since the start.</param>
/// <param name="WrittenRows">Rows of history that were written, since the start.</param>
/// <param name="WaitingRows">Rows of history that wait to be written.</param>
public sealed record StoreStatus(bool IsPersistent, string? Problem, long DroppedRows, long WrittenRows, int WaitingRows);
