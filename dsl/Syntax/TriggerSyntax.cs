using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What a response answers or an act precedes.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="First">Whether only the first one counts.</param>
/// <param name="Happening">What happens.</param>
/// <param name="OfIt">Whether it binds its target.</param>
/// <param name="Target">Whom it binds, by relation; null when it says none.</param>
/// <param name="Per">The period of which the first one counts, or null.</param>
/// <param name="Where">What the triggering record must satisfy, or null.</param>
public sealed record TriggerSyntax(
    TextSpan Span, bool First, HappeningSyntax Happening, bool OfIt, TargetSyntax? Target, WindowSyntax? Per, ConditionSyntax? Where) : SyntaxNode(Span);
