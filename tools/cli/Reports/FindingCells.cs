using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Evaluation;
using DutyDsl.Facts;
using DutyDsl.Verdicts;

namespace DutyDsl.Tool.Reports;

/// <summary>The parts of findings as a person reads them.</summary>
internal static class FindingCells
{
    /// <summary>A clause as <c>--clause</c> takes it.</summary>
    public static string Clause(EvaluationResult result, int clause, Language language)
    {
        var citation = result.Plan.Clauses[clause].Citation;
        return language == Language.Chinese ? citation.Section + " 条款 " + citation.Clause : citation.ToString();
    }

    public static string Day(int day) =>
        day == TenureTable.OpenEnd ? "…" : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A period by its name where it has one: <c>2023</c>, <c>2023-H1</c>, <c>2023-Q2</c>, <c>2023-04</c>; else by its days.</summary>
    public static string Period(int start, int end)
    {
        if (end == TenureTable.OpenEnd)
            return Day(start) + " …";
        var first = DateOnly.FromDayNumber(start);
        var after = DateOnly.FromDayNumber(end).AddDays(1);
        if (first.Day == 1 && after.Day == 1)
        {
            var months = ((after.Year - first.Year) * 12) + after.Month - first.Month;
            var year = first.Year.ToString("0000", CultureInfo.InvariantCulture);
            if (months == 1)
                return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            if (months == 3 && first.Month % 3 == 1)
                return year + "-Q" + ((first.Month / 3) + 1).ToString(CultureInfo.InvariantCulture);
            if (months == 6 && first.Month % 6 == 1)
                return year + "-H" + ((first.Month / 6) + 1).ToString(CultureInfo.InvariantCulture);
            if (months == 12 && first.Month == 1)
                return year;
            if (months % 12 == 0 && first.Month == 1)
                return year + ".." + (after.Year - 1).ToString("0000", CultureInfo.InvariantCulture);
        }

        return Day(start) + ".." + Day(end);
    }

    public static string Subject(Ledger ledger, int tenure) => ledger.Subjects.Id(ledger.Tenures.Subject[tenure]);

    public static string Name(Ledger ledger, int tenure) => ledger.Subjects.Name(ledger.Tenures.Subject[tenure]);

    public static string Target(Ledger ledger, int tenure) => tenure < 0 ? "" : Subject(ledger, tenure);

    public static string Required(EvaluationResult result, in Finding finding) => finding.Required.Format(
        result.Plan.Clauses[finding.Clause].Duty is PlanDuty.Recurring recurring ? recurring.Unit : "");

    public static string Actual(in Finding finding) => finding.Actual.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>By how much a finding misses what is required.</summary>
    public static decimal Distance(in Finding finding)
    {
        if (finding.Required.Minimum is { } least && Value(least) is var low && finding.Actual < low)
            return low - finding.Actual;
        if (finding.Required.Maximum is { } most && Value(most) is var high && finding.Actual > high)
            return finding.Actual - high;
        return 0;
    }

    private static decimal Value(Fraction fraction) => (decimal)fraction.Numerator / fraction.Denominator;
}
