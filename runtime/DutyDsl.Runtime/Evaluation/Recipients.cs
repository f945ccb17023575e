using DutyDsl.Duties;
using DutyDsl.Text;

namespace DutyDsl.Evaluation;

/// <summary>
/// Whether a record went to one of a clause's recipients. Read only when the data have the column. A cell may name
/// several, separated by <c>;</c>; one of the clause's among them is enough. An actor is named by its name, or by the
/// id of a subject that satisfies it on the day; <c>superior</c> asks that this subject be above the bound one, or
/// have a parent that is. An empty cell leaves it open.
/// </summary>
internal sealed class Recipients(Binding binding)
{
    public bool AreRecorded => !binding.Ledger.Records.Recipient.IsEmpty;

    public Truth Of(PlanClause clause, int record, int tenure)
    {
        if (clause.Recipients.IsEmpty || !AreRecorded)
            return Truth.True;
        var position = binding.Ledger.Records.Recipient.Span[record];
        if (position < 0)
            return Truth.Unknown;
        var any = Truth.False;
        foreach (var part in binding.Ledger.Records.Recipients[position].Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var recipient in clause.Recipients)
                any = any.Or(Is(part, recipient, binding.Ledger.Records.Day.Span[record], tenure));
        }

        return any;
    }

    private Truth Is(string named, PlanRecipient recipient, int day, int tenure)
    {
        var key = NameKey.Of(named);
        if (recipient.Actor < 0)
            return TruthLogic.Of(string.Equals(key, NameKey.Of(recipient.Text), StringComparison.Ordinal));
        foreach (var name in binding.Plan.Actors[recipient.Actor].Symbol.Names)
        {
            if (string.Equals(NameKey.Of(name), key, StringComparison.Ordinal))
                return Truth.True;
        }

        var ledger = binding.Ledger;
        var subject = ledger.Subjects.Find(named);
        if (subject < 0)
            return Truth.False;
        var any = Truth.False;
        var (first, length) = ledger.Subjects.Tenures(subject).GetOffsetAndLength(ledger.Tenures.Count);
        for (var i = first; i < first + length; i++)
        {
            if (day >= ledger.Tenures.From[i] && day <= ledger.Tenures.To[i] && (!recipient.Superior || IsAbove(i, tenure, day)))
                any = any.Or(binding.Roles.Satisfies(binding.Roles.Of[i], recipient.Actor));
        }

        return any;
    }

    private bool IsAbove(int recipient, int tenure, int day)
    {
        var tenures = binding.Ledger.Tenures;
        var seen = new HashSet<int>();
        for (var above = tenures.Parent[tenure]; above >= 0 && seen.Add(above); above = ParentOn(above, day))
        {
            if (tenures.Subject[recipient] == above || tenures.Parent[recipient] == above)
                return true;
        }

        return false;
    }

    private int ParentOn(int subject, int day)
    {
        var ledger = binding.Ledger;
        var (first, length) = ledger.Subjects.Tenures(subject).GetOffsetAndLength(ledger.Tenures.Count);
        for (var i = first; i < first + length; i++)
        {
            if (day >= ledger.Tenures.From[i] && day <= ledger.Tenures.To[i])
                return ledger.Tenures.Parent[i];
        }

        return -1;
    }
}
