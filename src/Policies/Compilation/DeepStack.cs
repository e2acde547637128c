using System.Runtime.ExceptionServices;

namespace Mgmt.Policies.Compilation;

/// <summary>
/// Runs work that recurses as deeply as expressions are nested, or as chains of them are long: compiling a policy, and
/// building and stabilising its runtime.
/// </summary>
public static class DeepStack
{
    /// <summary>The size of the stack, in bytes.</summary>
    public const int Bytes = 256 * 1024 * 1024;

    /// <summary>What <paramref name="work"/> yields on a thread called <paramref name="name"/>; what it throws is thrown here.</summary>
    public static T Run<T>(string name, Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    fault = ExceptionDispatchInfo.Capture(e);
                }
            },
            Bytes)
        {
            Name = name,
            IsBackground = true,
        };
        thread.Start();
        thread.Join();
        fault?.Throw();
        return result!;
    }
}
