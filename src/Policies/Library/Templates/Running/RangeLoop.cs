using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Parsing;
using Mgmt.Policies.Library.Templates.Printing;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>Goes through what <c>range</c> is given: a list, a map or struct in ascending order of keys, or the ints from 0.</summary>
internal sealed class RangeLoop
{
    private const int LongestSubject = 100;

    private readonly Datum _subject;
    private readonly int[] _order = [];
    private readonly long _count;
    private long _at = -1;

    /// <summary>A loop over <paramref name="subject"/>.</summary>
    /// <exception cref="Catalogue.FunctionFailedException">It is nothing to go through.</exception>
    public RangeLoop(Datum subject, Pipeline pipeline, TemplateRun run)
    {
        _subject = subject;
        switch (subject.Kind)
        {
            case ValueKind.None:
                break;
            case ValueKind.List:
                _count = subject.Value.AsList.Count;
                break;
            case ValueKind.Map:
                _count = subject.Value.AsMap.Count;
                break;
            case ValueKind.Struct:
                _order = StructFields.Order(subject.Value.AsStruct);
                _count = _order.Length;
                break;
            case ValueKind.Int when pipeline.Variables.Count > 1:
                throw run.Fault(pipeline.Part, $"can't use {subject.Value.AsInt} to iterate over more than one variable");
            case ValueKind.Int:
                _count = Math.Max(subject.Value.AsInt, 0);
                break;
            default:
                var text = Sprint.Text(subject);
                throw run.Fault(pipeline.Part, $"range can't iterate over {(text.Length > LongestSubject ? text[..LongestSubject] + "…" : text)}");
        }
    }

    /// <summary>True when there is nothing to go through.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The index or key.</summary>
    public Datum Index => _subject.Kind switch
    {
        ValueKind.Map => _subject.Key(_subject.Value.AsMap.Entries[(int)_at].Key),
        ValueKind.Struct => Datum.Str(StructFields.Title(_subject.Value.AsStruct.Names[_order[_at]])),
        _ => Datum.Int(_at),
    };

    /// <summary>The element.</summary>
    public Datum Element => _subject.Kind switch
    {
        ValueKind.List => _subject.Item((int)_at),
        ValueKind.Map => _subject.Entry(_subject.Value.AsMap.Entries[(int)_at].Value),
        ValueKind.Struct => _subject.Field(_order[_at]),
        _ => new(Value.Int(_at), _subject.Type),
    };

    /// <summary>Goes on; false at the end.</summary>
    public bool MoveNext() => ++_at < _count;
}
