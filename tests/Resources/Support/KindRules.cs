using Mgmt.Model;

namespace Mgmt.Resources.Tests.Support;

/// <summary>What the definitions of one kind may say.</summary>
public abstract class KindRules(KindSchema schema, Func<ResourceSpec, IEnumerable<string>> validate)
{
    /// <summary>Asserts that a definition is right.</summary>
    protected void Accepts(string name, params (string Field, object Value)[] fields) => Assert.Empty(validate(Spec(name, MetaParameters.Default, fields)));

    /// <summary>Asserts that <paramref name="message"/> is the one thing that is wrong with a definition.</summary>
    protected void Refuses(string message, string name, params (string Field, object Value)[] fields) =>
        Assert.Equal(message, Assert.Single(validate(Spec(name, MetaParameters.Default, fields))));

    /// <summary>As above, of definitions with meta parameters.</summary>
    protected void Accepts(MetaParameters meta, string name, params (string Field, object Value)[] fields) => Assert.Empty(validate(Spec(name, meta, fields)));

    /// <summary>As above, of definitions with meta parameters.</summary>
    protected void Refuses(MetaParameters meta, string message, string name, params (string Field, object Value)[] fields) =>
        Assert.Equal(message, Assert.Single(validate(Spec(name, meta, fields))));

    /// <summary>A definition of the kind.</summary>
    protected ResourceSpec Spec(string name, MetaParameters meta, params (string Field, object Value)[] fields) =>
        fields.Aggregate(ResourceSpec.Create(schema, name, meta), (spec, f) => spec.With(schema.Find(f.Field)!, Of(f.Value)));

    private static Value Of(object value) => value switch
    {
        string text => Value.Str(text),
        int number => Value.Int(number),
        long number => Value.Int(number),
        double number => Value.Float(number),
        bool truth => Value.Bool(truth),
        string[] texts => Value.StrList(texts.Select(static t => (Str)t)),
        Value itself => itself,
        _ => throw new ArgumentException($"{value} is no value", nameof(value)),
    };
}
