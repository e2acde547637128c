using System.Globalization;

namespace Mgmt.Policies.Binding;

/// <summary>The name of a call that may carry state, the same in every run; without a context, none.</summary>
/// <param name="Context">Where the call stands.</param>
/// <param name="Called">What is called.</param>
/// <param name="Number">Which of those that stand there, from 0.</param>
internal readonly record struct StateName(StateContext? Context, string? Called, int Number)
{
    /// <summary>The name among those of one context.</summary>
    public string Local => Number == 0 ? Called ?? "" : string.Create(CultureInfo.InvariantCulture, $"{Called}#{Number}");

    /// <summary>The name among all.</summary>
    public override string ToString() => $"{Context}{Local}";
}
