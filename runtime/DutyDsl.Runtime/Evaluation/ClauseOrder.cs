using System.Collections.Immutable;
using DutyDsl.Duties;

namespace DutyDsl.Evaluation;

/// <summary>The order of clauses in the findings: article and item with numbers as numbers, then the clause's id.</summary>
public static class ClauseOrder
{
    /// <summary>The clauses of a plan in that order, by position.</summary>
    public static ImmutableArray<int> Of(DutyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var order = Enumerable.Range(0, plan.Clauses.Length).ToArray();
        Array.Sort(order, (a, b) =>
        {
            var left = plan.Clauses[a].Citation;
            var right = plan.Clauses[b].Citation;
            var compared = CompareLabels(left.Article, right.Article);
            if (compared == 0)
                compared = CompareLabels(left.Item, right.Item);
            if (compared == 0)
                compared = string.CompareOrdinal(left.Clause, right.Clause);
            return compared != 0 ? compared : a.CompareTo(b);
        });
        return [.. order];
    }

    /// <summary>Compares two labels ordinally, but runs of digits in them by their value, so that 9 is before 10 and 36A between 36 and 37.</summary>
    public static int CompareLabels(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            if (!char.IsAsciiDigit(left[i]) || !char.IsAsciiDigit(right[j]))
            {
                if (left[i] != right[j])
                    return left[i].CompareTo(right[j]);
                i++;
                j++;
                continue;
            }

            var a = Digits(left, ref i);
            var b = Digits(right, ref j);
            var compared = a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
            if (compared != 0)
                return compared;
        }

        var rest = (left.Length - i).CompareTo(right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return text.AsSpan(start..position).TrimStart('0');
    }
}
