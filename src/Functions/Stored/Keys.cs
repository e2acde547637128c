using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Stored;

/// <summary>What things are stored under.</summary>
internal static class Keys
{
    /// <summary>The <paramref name="key"/> itself.</summary>
    /// <exception cref="FunctionFailedException">It is empty.</exception>
    public static Str NotEmpty(Str key, string what) => key.IsEmpty ? throw new FunctionFailedException($"the {what} is empty") : key;

    /// <summary>A subscription whose first argument is a <paramref name="what"/> that is not empty and never changes.</summary>
    public static SourceSubscription Fixed(string what, SourceSubscription subscribe)
    {
        Str? previous = null;
        return (arguments, sink) =>
        {
            var key = NotEmpty(arguments[0].AsStr, what);
            if (previous is not null && previous != key)
            {
                throw new FunctionFailedException($"can't change {what}, previously: {previous}");
            }

            previous = key;
            return subscribe(arguments, sink);
        };
    }
}
