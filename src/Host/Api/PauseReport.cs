namespace Mgmt.Host.Api;

/// <summary>Which changes are paused: they are withheld, while checks go on and drift is reported.</summary>
/// <param name="All">True when all are.</param>
/// <param name="Vertices">The resources that are paused one by one, as <c>kind[name]</c>, in order.</param>
public sealed record PauseReport(bool All, IReadOnlyList<string> Vertices);
