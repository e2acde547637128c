using Mgmt.Store.Files;

namespace Mgmt.Store.Writing;

/// <summary>What an attempt to write ended in.</summary>
/// <param name="IsWritten">True when all of it is in the file.</param>
/// <param name="File">The file, to read from; null when there is none just now.</param>
internal readonly record struct WriteOutcome(bool IsWritten, StateFile? File);
