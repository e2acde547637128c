using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Refuses a scalar literal that its annotation contradicts. Any other contradiction is for inference to find.</summary>
internal static class AnnotationChecks
{
    /// <summary>Checks <paramref name="value"/> against <paramref name="annotation"/>.</summary>
    public static void Run(TypeSyntax annotation, ExpressionSyntax value, DiagnosticBag diagnostics)
    {
        var literal = value;
        while (literal is ParenthesesSyntax parentheses)
        {
            literal = parentheses.Inner;
        }

        var type = literal switch
        {
            BoolSyntax => Type.Bool,
            StringSyntax => Type.Str,
            IntSyntax => Type.Int,
            FloatSyntax => Type.Float,
            _ => null,
        };
        if (type is not null && !type.Equals(annotation.Type))
        {
            diagnostics.Add(Messages.AnnotationContradicted(literal.Span, annotation.Type, type));
        }
    }
}
