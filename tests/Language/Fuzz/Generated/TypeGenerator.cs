using Mgmt.Model;

namespace Mgmt.Language.Tests.Fuzz.Generated;

/// <summary>Types, and literals of scalar ones.</summary>
internal sealed class TypeGenerator(Random random)
{
    private static readonly Type[] Scalars = [Type.Bool, Type.Int, Type.Int, Type.Float, Type.Str, Type.Str];
    private static readonly string[] Fields = ["a", "b1", "c_d", "value", "x"];
    private static readonly long[] Integers = [0, 1, -1, 2, 3, 7, 10, -42, 1000, long.MaxValue, long.MinValue];
    private static readonly double[] Floats = [0.0, 1.0, -1.5, 0.5, 2.25, 100.0, 0.1, 1e-7, 3e20, -0.0];
    private static readonly string[] Strings = ["", "a", "b", "Hello", "x y", "42", "-7", "q\"q", "back\\slash", "line\nline", "tab\t", "$x", "a ${x} b", "50% $", "üß", "日本", "# no", "{", "\a"];

    public Type Scalar() => Scalars[random.Next(Scalars.Length)];

    /// <summary>A type without functions in it.</summary>
    public Type Any(int depth = 2) => random.Next(depth > 0 ? 10 : 6) switch
    {
        6 or 7 => Type.List(Any(depth - 1)),
        8 => Type.Map(Key(depth - 1), Any(depth - 1)),
        9 => Struct(depth - 1),
        _ => Scalar(),
    };

    public Type Key(int depth) => random.Next(6) switch
    {
        0 or 1 => Type.Int,
        2 => Type.Bool,
        3 when depth > 0 => Type.Struct([new("a", Type.Int), new("b1", Type.Str)]),
        _ => Type.Str,
    };

    public Type Struct(int depth) =>
        Type.Struct([.. Fields.OrderBy(_ => random.Next()).Take(random.Next(0, 4)).Select(f => new StructField(f, Any(depth)))]);

    public Type Function(int depth) =>
        Type.Func([.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Any(depth))], Any(depth));

    public object Value(Type type)
    {
        if (type.Equals(Type.Bool))
        {
            return random.Next(2) == 0;
        }

        if (type.Equals(Type.Int))
        {
            return Integers[random.Next(Integers.Length)];
        }

        return type.Equals(Type.Float) ? Floats[random.Next(Floats.Length)] : Strings[random.Next(Strings.Length)];
    }
}
