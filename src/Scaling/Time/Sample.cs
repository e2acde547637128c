using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A value and the instant from which it held.</summary>
internal readonly record struct Sample<T>(Instant At, T Value);
