using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>An accountability rule: whom it concerns and what follows.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Actors">Whom it concerns.</param>
/// <param name="Body">What it does.</param>
/// <param name="Qualifiers">What follows, in the order written.</param>
public sealed record RuleSyntax(TextSpan Span, ImmutableArray<NameSyntax> Actors, RuleBodySyntax Body, ImmutableArray<QualifierSyntax> Qualifiers) : StatementSyntax(Span);
