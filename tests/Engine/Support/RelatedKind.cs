using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>
/// A kind whose resources are related as their words say: <c>is:x</c> is an identity, <c>after:x|y</c> and
/// <c>before:x|y</c> are wishes, <c>after-first:x|y</c> the same by name, <c>after-near:x|/y/z</c> with what is above, <c>in:x</c> is what it groups by.
/// </summary>
internal sealed class RelatedKind : IResourceKind
{
    private readonly Field<Str> _words = Fields.Str("words", "What it is related to.");
    private readonly Field<Str> _content = Fields.Str("content", "Anything.");

    public RelatedKind(string name = "r") =>
        Schema = new(name, KindTraits.AutoEdge | KindTraits.AutoGroup | KindTraits.Refresh, "A relative.", [_words, _content]);

    public KindSchema Schema { get; }

    /// <summary>How often somebody asked for the automatic edges of a resource.</summary>
    public int Asked { get; private set; }

    public ResourceSpec Spec(string name, string words, MetaParameters? meta = null, string content = "") =>
        ResourceSpec.Create(Schema, name, meta).With(_words, Value.Str(words)).With(_content, Value.Str(content));

    public IEnumerable<string> Validate(ResourceSpec spec) => [];

    public AutoEdgePlan AutoEdges(ResourceSpec spec)
    {
        Asked++;
        return Plan(_words.Of(spec));
    }

    public bool GroupsWith(ResourceSpec into, ResourceSpec member) =>
        Words(_words.Of(into), "in").FirstOrDefault() is { } place && string.Equals(place, Words(member.Raw(_words.Index).AsStr, "in").FirstOrDefault(), StringComparison.Ordinal);

    public IResource Open(ResourceSpec spec) => throw new NotSupportedException();

    public static AutoEdgePlan Plan(Str words) => new(
        [.. Words(words, "is").Select(static w => Identity(w))],
        [
            .. Words(words, "after").Select(static w => AutoEdgeWish.After(Identities(w))),
            .. Words(words, "after-first").Select(static w => AutoEdgeWish.After(Identities(w)).ByName()),
            .. Words(words, "after-near").Select(static w => AutoEdgeWish.After(Identities(w)).OrAbove()),
            .. Words(words, "before").Select(static w => AutoEdgeWish.Before(Identities(w))),
        ]);

    private static AutoEdgeIdentity Identity(string word) => new("word", word);

    private static AutoEdgeIdentity[] Identities(string words) => [.. words.Split('|').Select(Identity)];

    private static IEnumerable<string> Words(Str words, string key) =>
        from word in words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where word.StartsWith(key + ":", StringComparison.Ordinal)
        select word[(key.Length + 1)..];
}
