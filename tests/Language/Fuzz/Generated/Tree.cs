namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>An expression of a generated program, and its type.</summary>
internal abstract record Expr(Type Type);

internal sealed record Literal(Type Type, object Value) : Expr(Type);

internal sealed record VarRef(Type Type, string Name) : Expr(Type);

internal sealed record ListExpr(Type Type, IReadOnlyList<Expr> Items) : Expr(Type);

internal sealed record MapExpr(Type Type, IReadOnlyList<(Expr Key, Expr Value)> Entries) : Expr(Type);

internal sealed record StructExpr(Type Type, IReadOnlyList<(string Name, Expr Value)> Entries) : Expr(Type);

internal sealed record Binary(Type Type, string Sign, Expr Left, Expr Right) : Expr(Type);

internal sealed record Not(Expr Operand) : Expr(Type.Bool);

internal sealed record Choice(Type Type, Expr Condition, Expr Then, Expr Else) : Expr(Type);

internal sealed record Lookup(Type Type, Expr Target, Expr Index) : Expr(Type);

internal sealed record FieldRef(Type Type, Expr Target, string Field, Expr? Default) : Expr(Type);

/// <summary>A call of a function of the catalogue, or of the program: the reference evaluator knows which.</summary>
internal sealed record Call(Type Type, string Function, IReadOnlyList<Expr> Arguments) : Expr(Type);

internal sealed record ValueCall(Type Type, string Variable, IReadOnlyList<Expr> Arguments) : Expr(Type);

internal sealed record Parameter(string Name, Type Type, bool IsAnnotated);

internal sealed record Lambda(Type Type, IReadOnlyList<Parameter> Parameters, Type? Result, Expr Body) : Expr(Type);

internal sealed record ImmediateCall(Type Type, Lambda Function, IReadOnlyList<Expr> Arguments) : Expr(Type);

/// <summary>Literals and, where the name is set, variables.</summary>
internal sealed record Interpolation(IReadOnlyList<(string? Literal, string? Variable)> Parts) : Expr(Type.Str);

internal abstract record Statement;

internal sealed record Block(IReadOnlyList<Statement> Statements);

internal sealed record Bind(string Name, Type? Annotation, Expr Value) : Statement;

internal sealed record FuncDefinition(string Name, Lambda Function) : Statement;

internal sealed record ClassDefinition(string Name, IReadOnlyList<Parameter> Parameters, Block Body) : Statement;

internal sealed record Include(string Class, IReadOnlyList<Expr> Arguments, string? Alias) : Statement;

internal sealed record Loop(bool IsMap, string Key, string Value, Expr Collection, Block Body) : Statement;

internal sealed record IfStatement(Expr Condition, Block Then, Block? Else) : Statement;

internal sealed record Item(string Field, Expr? Condition, Expr Value);

internal sealed record Resource(Expr Name, IReadOnlyList<Item> Items) : Statement;

internal sealed record Edge(string From, string To) : Statement;
