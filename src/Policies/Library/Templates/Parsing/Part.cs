namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Where something stands in the text of a template.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte behind its last.</param>
internal readonly record struct Part(int Start, int End);
