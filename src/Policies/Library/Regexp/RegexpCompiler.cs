namespace Mgmt.Policies.Library.Regexp;

/// <summary>Turns the parts of an expression into steps.</summary>
internal sealed class RegexpCompiler
{
    private const int MostSteps = 1_000_000;

    private readonly List<RegexpProgram.Step> _steps = [];

    private RegexpCompiler()
    {
    }

    /// <summary>The steps of <paramref name="node"/>, the last of which is the match.</summary>
    /// <exception cref="FormatException">There would be too many.</exception>
    public static RegexpProgram.Step[] Compile(RegexpNode node)
    {
        var compiler = new RegexpCompiler();
        compiler.Emit(node);
        compiler.Add(new(RegexpProgram.Operation.Match));
        return [.. compiler._steps];
    }

    private int Add(RegexpProgram.Step step)
    {
        if (_steps.Count >= MostSteps)
        {
            throw new FormatException("expression too large");
        }

        _steps.Add(step);
        return _steps.Count - 1;
    }

    private void Emit(RegexpNode node)
    {
        switch (node)
        {
            case CharacterNode character:
                Add(new(RegexpProgram.Operation.Take, character.Class));
                break;
            case AssertionNode assertion:
                Add(new(RegexpProgram.Operation.Assert, Assertion: assertion.Assertion));
                break;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                {
                    Emit(part);
                }

                break;
            case ChoiceNode choice:
                EmitChoice(choice);
                break;
            case RepeatNode repeat:
                EmitRepeat(repeat);
                break;
        }
    }

    private void EmitChoice(ChoiceNode choice)
    {
        var ends = new List<int>();
        for (var i = 0; i < choice.Choices.Count - 1; i++)
        {
            var split = Add(default);
            Emit(choice.Choices[i]);
            ends.Add(Add(default));
            SetSplit(split);
        }

        Emit(choice.Choices[^1]);
        foreach (var end in ends)
        {
            _steps[end] = new(RegexpProgram.Operation.Jump, First: _steps.Count);
        }
    }

    private void EmitRepeat(RepeatNode repeat)
    {
        for (var i = 0; i < repeat.Min; i++)
        {
            Emit(repeat.Part);
        }

        if (repeat.Max is not { } max)
        {
            var split = Add(default);
            Emit(repeat.Part);
            Add(new(RegexpProgram.Operation.Jump, First: split));
            SetSplit(split);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Min; i < max; i++)
        {
            splits.Add(Add(default));
            Emit(repeat.Part);
        }

        splits.ForEach(SetSplit);
    }

    // Into what comes right after it, or past what has been emitted since.
    private void SetSplit(int at) => _steps[at] = new(RegexpProgram.Operation.Split, First: at + 1, Second: _steps.Count);
}
