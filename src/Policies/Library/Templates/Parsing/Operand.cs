using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>One word of a command: something that yields a datum.</summary>
/// <param name="Part">Where it stands.</param>
internal abstract record Operand(Part Part);

/// <summary><c>.</c></summary>
internal sealed record DotOperand(Part Part) : Operand(Part);

/// <summary><c>nil</c></summary>
internal sealed record NilOperand(Part Part) : Operand(Part);

/// <summary>A truth value or string.</summary>
internal sealed record ConstantOperand(Part Part, Datum Datum) : Operand(Part);

/// <summary>A number or character.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Number">What it is.</param>
internal sealed record NumberOperand(Part Part, Number Number) : Operand(Part);

/// <summary><c>$name.A.B</c></summary>
internal sealed record VariableOperand(Part Part, string Name, IReadOnlyList<FieldName> Path) : Operand(Part);

/// <summary><c>.A.B</c></summary>
internal sealed record FieldOperand(Part Part, IReadOnlyList<FieldName> Path) : Operand(Part);

/// <summary><c>(pipeline).A.B</c></summary>
internal sealed record ChainOperand(Part Part, Operand Inner, IReadOnlyList<FieldName> Path) : Operand(Part);

/// <summary>The name of a function.</summary>
internal sealed record FunctionOperand(Part Part, Callable Function) : Operand(Part);

/// <summary><c>(pipeline)</c></summary>
internal sealed record PipelineOperand(Part Part, Pipeline Pipeline) : Operand(Part);

/// <summary>The name of a field or key.</summary>
/// <param name="Text">The name.</param>
/// <param name="Key">The same as a key of a map.</param>
internal sealed record FieldName(string Text, Value Key);

/// <summary>A number as written: as whatever the place it stands in wants.</summary>
/// <param name="Integer">As an integer, or null when it is none.</param>
/// <param name="Float">As a float.</param>
/// <param name="IsFloat">True when it is a float where nothing in particular is wanted.</param>
internal sealed record Number(long? Integer, double Float, bool IsFloat);

/// <summary>Commands, each of which gets the result of the one before as its last argument.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Variables">The variables that it declares or sets; mostly none.</param>
/// <param name="IsAssignment">True when the variables exist already.</param>
/// <param name="Commands">The commands, at least one.</param>
internal sealed record Pipeline(Part Part, IReadOnlyList<string> Variables, bool IsAssignment, IReadOnlyList<Command> Commands);

/// <summary>A value, or a function with its arguments.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Operands">The words, at least one.</param>
internal sealed record Command(Part Part, Operand[] Operands);
