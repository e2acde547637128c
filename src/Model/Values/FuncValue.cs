namespace Mgmt.Model;

/// <summary>A function as a value. What it is made of is the language's own affair; it compares by identity.</summary>
public abstract class FuncValue;
