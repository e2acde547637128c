using Mgmt.Model;
using Mgmt.Resources.Print;

namespace Mgmt.Host.Running;

/// <summary>Passes on what `print` resources say.</summary>
internal sealed class PrintRelay(Action<VertexId, Str> print) : IPrinter
{
    public void Print(Str name, Str message) => print(new("print", name), message);
}
