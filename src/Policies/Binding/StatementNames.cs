using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>What reports call a statement.</summary>
internal static class StatementNames
{
    public static string Of(StatementSyntax statement) => statement switch
    {
        BindSyntax bind => $"bind({bind.Name.Text})",
        ResourceSyntax resource => $"res({resource.Kind.Text})",
        CollectSyntax collect => $"collect({collect.Resource.Kind.Text})",
        EdgeSyntax => "edge",
        IfSyntax => "if",
        ForSyntax { IsMap: true } => "forkv",
        ForSyntax => "for",
        FuncStatementSyntax function => $"func({function.Name.Text})",
        ClassSyntax @class => $"class({@class.Name.Text})",
        IncludeSyntax include => $"include({include.Class.Text})",
        ImportSyntax import => $"import({import.Path.Text})",
        _ => "panic",
    };
}
