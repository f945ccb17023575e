using System.Collections;
using System.Collections.Immutable;
using DutyDsl.Evaluation;
using DutyDsl.Verdicts;

namespace DutyDsl.Typed;

/// <summary>The findings of one clause, of one subject or of all.</summary>
public sealed class ClauseFindings : IReadOnlyList<ClauseFinding>
{
    private static readonly ImmutableArray<Verdict> Gravest =
    [
        Verdict.Breached, Verdict.Undetermined, Verdict.Unassessed, Verdict.Pending, Verdict.Excused, Verdict.Met,
    ];

    private readonly ImmutableArray<ClauseFinding> findings;

    internal ClauseFindings(EvaluationResult result, int clause, string? subject)
    {
        Result = result;
        var ledger = result.Ledger;
        var known = subject is null ? -1 : ledger.Subjects.Find(subject);
        IsKnown = subject is null ? ledger.Tenures.Count > 0 : known >= 0 && !IsEmpty(ledger.Subjects.Tenures(known));
        var own = ImmutableArray.CreateBuilder<ClauseFinding>();
        var all = result.Findings;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Clause == clause && (subject is null || ledger.Tenures.Subject[all[i].Tenure] == known))
                own.Add(new ClauseFinding(result, i, all[i]));
        }

        findings = own.ToImmutable();
    }

    /// <summary>The evaluation they come from.</summary>
    public EvaluationResult Result { get; }

    /// <summary>Whether the ledger has a tenure of the subject asked about, or, asked about all, any tenure.</summary>
    public bool IsKnown { get; }

    /// <summary>
    /// What they say together: breached if one is, else undetermined, unassessed, pending, excused, met, in this order;
    /// undetermined for a subject the ledger does not know, not bound when it is known and nothing binds it.
    /// </summary>
    public Verdict Verdict
    {
        get
        {
            if (!IsKnown)
                return Verdict.Undetermined;
            foreach (var verdict in Gravest)
            {
                if (findings.Any(finding => finding.Verdict == verdict))
                    return verdict;
            }

            return Verdict.NotBound;
        }
    }

    /// <inheritdoc />
    public int Count => findings.Length;

    /// <inheritdoc />
    public ClauseFinding this[int index] => findings[index];

    /// <inheritdoc />
    public IEnumerator<ClauseFinding> GetEnumerator() => ((IEnumerable<ClauseFinding>)findings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsEmpty(Range range) => range.Start.Value == range.End.Value;
}
