using DutyDsl.Verdicts;

namespace DutyDsl.Data.Findings;

/// <summary>The names of verdicts in the column <c>status</c>, in JSON and in <c>--only</c>.</summary>
public static class VerdictNames
{
    private static readonly string[] Names = ["undetermined", "met", "breached", "pending", "excused", "unassessed", "not-bound"];

    /// <summary>The name of a verdict.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no verdict.</exception>
    public static string Of(Verdict verdict)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((int)verdict, Names.Length, nameof(verdict));
        return Names[(int)verdict];
    }

    /// <summary>The verdict of a name.</summary>
    public static bool TryParse(string name, out Verdict verdict)
    {
        var position = Array.IndexOf(Names, name);
        verdict = position < 0 ? default : (Verdict)position;
        return position >= 0;
    }
}
