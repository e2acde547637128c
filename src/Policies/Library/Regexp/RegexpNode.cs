namespace Mgmt.Policies.Library.Regexp;

/// <summary>A part of a regular expression. Only whether a text matches is asked, so groups and greed leave no trace.</summary>
internal abstract record RegexpNode;

/// <summary>One character of a class.</summary>
internal sealed record CharacterNode(RuneClass Class) : RegexpNode;

/// <summary>A condition on the place, of no width.</summary>
internal sealed record AssertionNode(RegexpAssertion Assertion) : RegexpNode;

/// <summary>Parts one after the other; none for the empty text.</summary>
internal sealed record SequenceNode(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

/// <summary>Any one of the choices.</summary>
internal sealed record ChoiceNode(IReadOnlyList<RegexpNode> Choices) : RegexpNode;

/// <summary>A part at least <paramref name="Min"/> times, and at most <paramref name="Max"/> unless that is null.</summary>
internal sealed record RepeatNode(RegexpNode Part, int Min, int? Max) : RegexpNode;

/// <summary>What a place in the text can be.</summary>
internal enum RegexpAssertion
{
    /// <summary>The beginning of the text.</summary>
    TextStart,

    /// <summary>The end of the text.</summary>
    TextEnd,

    /// <summary>The beginning of a line.</summary>
    LineStart,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>Between an ASCII word character and something else.</summary>
    WordBoundary,

    /// <summary>Anywhere else.</summary>
    NoWordBoundary,
}
