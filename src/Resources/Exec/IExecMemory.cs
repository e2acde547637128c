using Mgmt.Model;

namespace Mgmt.Resources.Exec;

/// <summary>Keeps, for each exec by its name, a few bytes over a restart.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IExecMemory
{
    /// <summary>What was saved last for the exec called <paramref name="name"/>; null when nothing was.</summary>
    ReadOnlyMemory<byte>? Load(Str name);

    /// <summary>Saves <paramref name="bytes"/>, which do not change afterwards. Does not block.</summary>
    void Save(Str name, ReadOnlyMemory<byte> bytes);
}
