using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl.Syntax;

/// <summary>How often or when.</summary>
/// <param name="Span">Its characters.</param>
public abstract record TimingSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>A count in every period.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Bound">How many, or null for at least one.</param>
    /// <param name="Window">The periods.</param>
    /// <param name="Season">The days of the year that count, or null for all.</param>
    /// <param name="Apart">How far apart, or null.</param>
    public sealed record Count(TextSpan Span, BoundSyntax? Bound, WindowSyntax Window, SeasonSyntax? Season, SpanSyntax? Apart) : TimingSyntax(Span);

    /// <summary>A cap on every stretch of time.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Bound">How many.</param>
    /// <param name="Stretch">The stretch.</param>
    public sealed record Sliding(TextSpan Span, BoundSyntax Bound, StretchSyntax Stretch) : TimingSyntax(Span);

    /// <summary>At most so long after the last.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Length">How long.</param>
    /// <param name="For">How long the duty lasts, or null.</param>
    /// <param name="Of">From when it lasts, or null.</param>
    public sealed record Every(TextSpan Span, SpanSyntax Length, SpanSyntax? For, InstantSyntax? Of) : TimingSyntax(Span);

    /// <summary>In so long a time.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Length">How long.</param>
    /// <param name="Of">From when, or null for the trigger.</param>
    public sealed record Within(TextSpan Span, SpanSyntax Length, InstantSyntax? Of) : TimingSyntax(Span);

    /// <summary>Before an event.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Kind">How long before.</param>
    /// <param name="Length">The length, or null.</param>
    /// <param name="Event">The event.</param>
    public sealed record Before(TextSpan Span, BeforeKind Kind, SpanSyntax? Length, TriggerSyntax Event) : TimingSyntax(Span);

    /// <summary>By a day, once or every year.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="Bound">How many, or null for at least one.</param>
    /// <param name="Date">The date; null for a day of every year.</param>
    /// <param name="IsBefore">Whether the date itself is too late.</param>
    /// <param name="Month">The month of a day of every year.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Years">The years.</param>
    public sealed record By(TextSpan Span, BoundSyntax? Bound, DateSyntax? Date, bool IsBefore, int Month, int Day, YearParity Years) : TimingSyntax(Span);

    /// <summary>One timing first, an interval from then on.</summary>
    /// <param name="Span">Its characters.</param>
    /// <param name="First">The first.</param>
    /// <param name="Then">The interval.</param>
    public sealed record FirstThen(TextSpan Span, TimingSyntax First, TimingSyntax Then) : TimingSyntax(Span);
}
