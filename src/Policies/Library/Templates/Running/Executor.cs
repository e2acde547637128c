using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Parsing;
using Mgmt.Policies.Library.Templates.Printing;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>Runs a template.</summary>
internal sealed class Executor
{
    private readonly ParsedTemplate _template;
    private readonly ByteBuilder _output = new();
    private readonly DatumPrinter _printer;
    private readonly TemplateRun _run;
    private readonly Evaluator _evaluator;
    private int _depth;

    private Executor(ParsedTemplate template)
    {
        _template = template;
        _printer = new(_output);
        _run = new(template.Source);
        _evaluator = new(_run);
    }

    /// <summary>What goes on behind a statement.</summary>
    private enum Flow
    {
        Next,
        Break,
        Continue,
    }

    /// <summary>The text that <paramref name="template"/> makes of <paramref name="data"/>.</summary>
    /// <exception cref="Catalogue.FunctionFailedException">It does not suit the data; the message says where.</exception>
    public static Str Render(ParsedTemplate template, Datum data)
    {
        var executor = new Executor(template);
        executor.Run(TemplateSource.Name, data);
        return executor._output.ToStr();
    }

    private void Run(Str name, Datum dot)
    {
        var executing = _run.Executing;
        var outer = _run.Variables.Enter(dot);
        _run.Executing = name;
        Walk(_template.Definitions[name], dot);
        _run.Executing = executing;
        _run.Variables.Leave(outer);
    }

    private Flow Walk(IReadOnlyList<Statement> body, Datum dot)
    {
        for (var i = 0; i < body.Count; i++)
        {
            var flow = Walk(body[i], dot);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Walk(Statement statement, Datum dot)
    {
        switch (statement)
        {
            case TextStatement text:
                Append(text);
                return Flow.Next;
            case ActionStatement { Pipeline: var pipeline }:
                var value = _evaluator.Evaluate(pipeline, dot);
                if (pipeline.Variables.Count == 0)
                {
                    Print(value, pipeline.Part);
                }

                return Flow.Next;
            case ConditionalStatement conditional:
                var mark = _run.Variables.Mark;
                var flow = Walk(conditional, dot);
                _run.Variables.Release(mark);
                return flow;
            case RangeStatement range:
                mark = _run.Variables.Mark;
                flow = Walk(range, dot);
                _run.Variables.Release(mark);
                return flow;
            case TemplateStatement call:
                Walk(call, dot);
                return Flow.Next;
            case BreakStatement:
                return Flow.Break;
            default:
                return Flow.Continue;
        }
    }

    private Flow Walk(ConditionalStatement conditional, Datum dot)
    {
        foreach (var branch in conditional.Branches)
        {
            var condition = _evaluator.Evaluate(branch.Condition, dot);
            if (condition.IsTrue)
            {
                return Walk(branch.Body, conditional.SetsDot ? condition : dot);
            }
        }

        return Walk(conditional.Otherwise, dot);
    }

    private Flow Walk(RangeStatement range, Datum dot)
    {
        var subject = _evaluator.Evaluate(range.Pipeline, dot);
        var mark = _run.Variables.Mark;
        var loop = new RangeLoop(subject, range.Pipeline, _run);
        if (loop.IsEmpty)
        {
            return Walk(range.Otherwise, dot);
        }

        while (loop.MoveNext())
        {
            _run.Step(range.Pipeline.Part);
            SetVariables(range.Pipeline, loop);
            var flow = Walk(range.Body, loop.Element);
            _run.Variables.Release(mark);
            if (flow == Flow.Break)
            {
                break;
            }
        }

        return Flow.Next;
    }

    private void SetVariables(Pipeline pipeline, RangeLoop loop)
    {
        switch (pipeline.Variables.Count)
        {
            case 1 when pipeline.IsAssignment:
                _evaluator.Assign(pipeline.Part, pipeline.Variables[0], loop.Element);
                break;
            case 1:
                _run.Variables.SetTop(1, loop.Element);
                break;
            case 2 when pipeline.IsAssignment:
                _evaluator.Assign(pipeline.Part, pipeline.Variables[0], loop.Index);
                _evaluator.Assign(pipeline.Part, pipeline.Variables[1], loop.Element);
                break;
            case 2:
                _run.Variables.SetTop(2, loop.Index);
                _run.Variables.SetTop(1, loop.Element);
                break;
        }
    }

    private void Walk(TemplateStatement call, Datum dot)
    {
        if (!_template.Definitions.ContainsKey(call.Name))
        {
            throw _run.Fault(call.Part, $"template {StrQuoting.Quote(call.Name)} not defined");
        }

        if (_depth == TemplateRun.GreatestDepth)
        {
            throw _run.Fault(call.Part, $"exceeded maximum template depth ({TemplateRun.GreatestDepth})");
        }

        var data = call.Pipeline is { } pipeline ? _evaluator.Evaluate(pipeline, dot) : Datum.Nothing;
        _run.Step(call.Part);
        _depth++;
        Run(call.Name, data);
        _depth--;
    }

    private void Append(TextStatement text)
    {
        try
        {
            _output.Append(text.Text.Span);
        }
        catch (Catalogue.FunctionFailedException fault)
        {
            throw _run.Fault(text.Part, fault.Message);
        }
    }

    private void Print(Datum datum, Part at)
    {
        try
        {
            if (datum.IsNothing)
            {
                _output.Append("<no value>"u8);
            }
            else
            {
                _printer.Print(datum, 'v');
            }
        }
        catch (Catalogue.FunctionFailedException fault)
        {
            throw _run.Fault(at, fault.Message);
        }
    }
}
