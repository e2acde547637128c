using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>A piece of a template.</summary>
/// <param name="Part">Where it stands.</param>
internal abstract record Statement(Part Part);

/// <summary>Text that stands for itself.</summary>
internal sealed record TextStatement(Part Part, ReadOnlyMemory<byte> Text) : Statement(Part);

/// <summary><c>{{pipeline}}</c></summary>
internal sealed record ActionStatement(Part Part, Pipeline Pipeline) : Statement(Part);

/// <summary><c>{{if}}</c> and <c>{{with}}</c>, which makes dot what its condition is.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="SetsDot">True for <c>with</c>.</param>
/// <param name="Branches">The branches, in the order they are tried.</param>
/// <param name="Otherwise">What there is when none is taken.</param>
internal sealed record ConditionalStatement(Part Part, bool SetsDot, IReadOnlyList<Branch> Branches, IReadOnlyList<Statement> Otherwise) : Statement(Part);

/// <summary>A condition, and what there is when it is true.</summary>
internal sealed record Branch(Pipeline Condition, IReadOnlyList<Statement> Body);

/// <summary><c>{{range}}</c></summary>
internal sealed record RangeStatement(Part Part, Pipeline Pipeline, IReadOnlyList<Statement> Body, IReadOnlyList<Statement> Otherwise) : Statement(Part);

/// <summary><c>{{break}}</c></summary>
internal sealed record BreakStatement(Part Part) : Statement(Part);

/// <summary><c>{{continue}}</c></summary>
internal sealed record ContinueStatement(Part Part) : Statement(Part);

/// <summary><c>{{template}}</c></summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Name">The template to run.</param>
/// <param name="Pipeline">What dot is in it; nothing when null.</param>
internal sealed record TemplateStatement(Part Part, Str Name, Pipeline? Pipeline) : Statement(Part);

/// <summary>A template read whole.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Definitions">The templates by name; the text as a whole is <see cref="TemplateSource.Name"/>.</param>
internal sealed record ParsedTemplate(TemplateSource Source, IReadOnlyDictionary<Str, IReadOnlyList<Statement>> Definitions);
