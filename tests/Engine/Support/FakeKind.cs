using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>A kind whose resources do what a test tells them, and remember what was done to them.</summary>
internal sealed class FakeKind : IResourceKind
{
    private readonly Lock _gate = new();

    public FakeKind(string name = "fake", KindTraits traits = KindTraits.Refresh | KindTraits.Send | KindTraits.Receive)
    {
        Content = Fields.Str("content", "What it should be.");
        Number = Fields.Int("number", "A number.");
        Schema = new(name, traits, "A fake.", [Content, Number], [Fields.Str("out", "What it sends.")]);
    }

    public KindSchema Schema { get; }

    public Field<Str> Content { get; }

    public Field<long> Number { get; }

    /// <summary>What the world is, by name; a resource differs when its content is another.</summary>
    public Dictionary<string, string> World { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeScript> Scripts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeResource> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that happened: <c>open a</c>, <c>check a</c>, <c>apply a</c>, …</summary>
    public List<string> Log { get; } = [];

    /// <summary>Whether contents relate resources, as those of <see cref="RelatedKind"/> do.</summary>
    public bool Related { get; init; }

    public Func<ResourceSpec, IEnumerable<string>> Validator { get; set; } = static _ => [];

    public FakeScript Script(string name)
    {
        lock (_gate)
        {
            if (!Scripts.TryGetValue(name, out var script))
            {
                Scripts.Add(name, script = new());
            }

            return script;
        }
    }

    public ResourceSpec Spec(string name, string content = "", MetaParameters? meta = null)
    {
        var spec = ResourceSpec.Create(Schema, name, meta);
        return content.Length > 0 ? spec.With(Content, Value.Str(content)) : spec;
    }

    public IEnumerable<string> Validate(ResourceSpec spec) => Validator(spec);

    public AutoEdgePlan AutoEdges(ResourceSpec spec) => Related ? RelatedKind.Plan(Content.Of(spec)) : AutoEdgePlan.None;

    IResource IResourceKind.Open(ResourceSpec spec)
    {
        Note("open", spec);
        var resource = new FakeResource(this, spec);
        lock (_gate)
        {
            Open[spec.Name.ToString()] = resource;
        }

        return resource;
    }

    public int Count(string entry)
    {
        lock (_gate)
        {
            return Log.Count(e => string.Equals(e, entry, StringComparison.Ordinal));
        }
    }

    public void Note(string what, ResourceSpec spec)
    {
        lock (_gate)
        {
            Log.Add($"{what} {spec.Name}");
        }
    }

    public string Is(string name)
    {
        lock (_gate)
        {
            return World.GetValueOrDefault(name, "");
        }
    }

    public void Make(string name, string content)
    {
        lock (_gate)
        {
            World[name] = content;
        }
    }
}
