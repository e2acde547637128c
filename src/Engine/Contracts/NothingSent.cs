using System.Collections.ObjectModel;
using Mgmt.Model;

namespace Mgmt.Engine;

internal static class NothingSent
{
    public static IReadOnlyDictionary<string, Value> Instance { get; } = ReadOnlyDictionary<string, Value>.Empty;
}
