using Mgmt.Model;

namespace Mgmt.Resources.Print;

/// <summary>Where <c>print</c> prints.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IPrinter
{
    /// <summary>Prints <paramref name="message"/> of the resource called <paramref name="name"/>, as one line.</summary>
    void Print(Str name, Str message);
}
