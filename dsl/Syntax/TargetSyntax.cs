using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>One kind of target: <c>subordinate department</c>, <c>tenant under lease</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Relation">How it stands to the subject.</param>
/// <param name="Actor">The actor it satisfies.</param>
/// <param name="State">For <see cref="TargetRelation.UnderState"/> the state; else null.</param>
public sealed record TargetSyntax(TextSpan Span, TargetRelation Relation, NameSyntax Actor, NameSyntax? State) : SyntaxNode(Span);
