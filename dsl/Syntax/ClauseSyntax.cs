using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>A clause: who has to do what.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Actors">Those it binds.</param>
/// <param name="Body">What it asks.</param>
/// <param name="Qualifiers">What follows, in the order written.</param>
public sealed record ClauseSyntax(TextSpan Span, ImmutableArray<NameSyntax> Actors, ClauseBodySyntax Body, ImmutableArray<QualifierSyntax> Qualifiers) : StatementSyntax(Span);
