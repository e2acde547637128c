namespace Mgmt.Model;

/// <summary>A type of the policy language. Two types are equal when they are written alike (names of function arguments aside).</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public abstract class Type : IEquatable<Type>
{
    /// <summary>The greatest number of parts that a type of the language may have.</summary>
    public const int MostParts = 10_000;

    /// <summary>How deeply the parts of a type of the language may be nested.</summary>
    public const int MostLevels = 500;

    /// <summary><c>bool</c>.</summary>
    public static Type Bool { get; } = new ScalarType("bool");

    /// <summary><c>str</c>.</summary>
    public static Type Str { get; } = new ScalarType("str");

    /// <summary><c>int</c>: signed, 64 bits.</summary>
    public static Type Int { get; } = new ScalarType("int");

    /// <summary><c>float</c>: 64 bits.</summary>
    public static Type Float { get; } = new ScalarType("float");

    /// <summary><c>variant</c>: any value; the type of resource fields that take anything.</summary>
    public static Type Variant { get; } = new ScalarType("variant");

    /// <summary><c>nil</c>: only in the text of types, never of an expression.</summary>
    public static Type Nil { get; } = new ScalarType("nil");

    /// <summary><c>[]str</c>, the commonest list.</summary>
    public static Type StrList { get; } = new ListType(Str);

    /// <summary>True when a type variable occurs anywhere in the type.</summary>
    public abstract bool HasVariables { get; }

    /// <summary>The number of its parts, itself one of them, as if it were written out; from 1, and no more than <see cref="int.MaxValue"/>.</summary>
    public virtual int Parts => 1;

    /// <summary>How deeply its parts are nested, from 1.</summary>
    public virtual int Levels => 1;

    /// <summary>True when the type is larger than any of the language may be: to write it out, or to compare it, may take for ever.</summary>
    public bool IsTooLarge => Parts > MostParts || Levels > MostLevels;

    /// <summary>A list of <paramref name="element"/>.</summary>
    public static Type List(Type element) => new ListType(element);

    /// <summary>A map from <paramref name="key"/> to <paramref name="value"/>.</summary>
    public static Type Map(Type key, Type value) => new MapType(key, value);

    /// <summary>A struct of <paramref name="fields"/>, in that order.</summary>
    public static Type Struct(params StructField[] fields) => new StructType(fields);

    /// <summary>A function of <paramref name="parameters"/> to <paramref name="result"/>.</summary>
    public static Type Func(IReadOnlyList<Type> parameters, Type result) =>
        new FuncType([.. parameters.Select(static p => new FuncParameter(null, p))], result);

    /// <summary>The type variable of that number, from 1, printed <c>?1</c>.</summary>
    public static Type Variable(int number) => new VariableType(number);

    /// <summary>Reads the text of a type, see <see cref="TypeText"/>.</summary>
    /// <exception cref="FormatException">The text is no type.</exception>
    public static Type Parse(string text) => TypeText.Parse(text);

    /// <inheritdoc/>
    public abstract bool Equals(Type? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Type);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The canonical text, e.g. <c>map{str: []int}</c>; of one that is too large, that it is.</summary>
    public sealed override string ToString() => IsTooLarge ? $"a type of more than {MostParts} parts or {MostLevels} levels" : Text();

    /// <summary>The canonical text.</summary>
    private protected abstract string Text();

    /// <summary>Both numbers of parts together.</summary>
    private protected static int Sum(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);
}
