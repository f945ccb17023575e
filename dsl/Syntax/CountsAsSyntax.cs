using System.Collections.Immutable;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>An act counts as another: <c>security level rise counts as drill where purpose = reported</c>.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Activity">The act.</param>
/// <param name="As">What it counts as.</param>
/// <param name="Qualifiers">Under which condition.</param>
public sealed record CountsAsSyntax(TextSpan Span, NameSyntax Activity, NameSyntax As, ImmutableArray<QualifierSyntax> Qualifiers) : StatementSyntax(Span);
