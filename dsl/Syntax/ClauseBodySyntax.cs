using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>What a clause asks.</summary>
/// <param name="Span">Its characters.</param>
public abstract record ClauseBodySyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>A duty that people assess.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Texts">What is asked.</param>
    public sealed record Assessed(TextSpan Span, ImmutableArray<StringSyntax> Texts) : ClauseBodySyntax(Span);

    /// <summary>An act, how often or when, or in answer to what.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Trigger">What it answers, or null.</param>
    /// <param name="Activities">What has to be done; several count together.</param>
    /// <param name="Targets">For whom each.</param>
    /// <param name="Timings">When or how often; empty only after a trigger.</param>
    /// <param name="Either">Whether one of the timings is enough.</param>
    public sealed record Act(
        TextSpan Span,
        TriggerSyntax? Trigger,
        ImmutableArray<NameSyntax> Activities,
        ImmutableArray<TargetSyntax> Targets,
        ImmutableArray<TimingSyntax> Timings,
        bool Either) : ClauseBodySyntax(Span);

    /// <summary>A prohibition.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Activities">What is forbidden.</param>
    /// <param name="Targets">Towards whom.</param>
    public sealed record Never(TextSpan Span, ImmutableArray<NameSyntax> Activities, ImmutableArray<TargetSyntax> Targets) : ClauseBodySyntax(Span);

    /// <summary>A state to be kept or a measure to be held to a bound.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Name">The state or measure.</param>
    /// <param name="Bound">The bound of a measure; null for a state.</param>
    public sealed record Standing(TextSpan Span, NameSyntax Name, BoundSyntax? Bound) : ClauseBodySyntax(Span);

    /// <summary>A record to be kept.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Activity">Of what.</param>
    /// <param name="For">How long.</param>
    /// <param name="After">From when, or null.</param>
    public sealed record Retention(TextSpan Span, NameSyntax Activity, SpanSyntax For, InstantSyntax? After) : ClauseBodySyntax(Span);

    /// <summary>A comparison of amounts.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Left">What is bounded.</param>
    /// <param name="Comparison">How.</param>
    /// <param name="Right">The bound.</param>
    /// <param name="Windows">The periods written.</param>
    /// <param name="Stretches">The moving stretches written.</param>
    public sealed record Amounts(
        TextSpan Span,
        AmountSyntax Left,
        Comparison Comparison,
        AmountSyntax Right,
        ImmutableArray<WindowSyntax> Windows,
        ImmutableArray<StretchSyntax> Stretches) : ClauseBodySyntax(Span);
}
