using System.Globalization;
using DutyDsl.Verdicts;

namespace DutyDsl.Typed;

/// <summary>A verdict that changed while a rulebook was watched.</summary>
/// <param name="Citation">The clause: <c>5(3) clause 1</c>.</param>
/// <param name="Subject">The id of the subject bound.</param>
/// <param name="Target">The id of the target, or null.</param>
/// <param name="From">The first day of the whole period.</param>
/// <param name="To">The last day of the whole period.</param>
/// <param name="Before">The verdict before; <see cref="Verdict.NotBound"/> for a window that begins.</param>
/// <param name="Now">The verdict now.</param>
public sealed record ClauseChange(
    string Citation, string Subject, string? Target, DateOnly From, DateOnly To, Verdict Before, Verdict Now)
{
    /// <summary>One line: <c>5(3) clause 1, Wang, 2024-01-01..2024-03-31: Pending to Met</c>.</summary>
    public override string ToString()
    {
        var target = Target is { } id ? $", of {id}" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Citation}, {Subject}{target}, {From:yyyy-MM-dd}..{To:yyyy-MM-dd}: {Before} to {Now}");
    }
}
