using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A number of a bound, written out or the value of a parameter, and its unit.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Number">The number, or null when a parameter gives it.</param>
/// <param name="Parameter">The parameter, or null when a number is written.</param>
/// <param name="Unit">The unit as written; null for a number of times.</param>
public sealed record QuantitySyntax(TextSpan Span, NumberSyntax? Number, NameSyntax? Parameter, StringSyntax? Unit) : SyntaxNode(Span)
{
    /// <summary>The targets the number is a percentage of, or null.</summary>
    public TargetSyntax? OfTargets { get; init; }

    /// <summary>The amount the number is a percentage of, or null.</summary>
    public AmountSyntax? OfAmount { get; init; }
}
