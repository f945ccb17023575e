namespace DutyDsl.Judge;

/// <summary>3.7: the verdicts; the zero value claims nothing.</summary>
public enum Ruling
{
    Undetermined,
    Met,
    Breached,
    Pending,
    Excused,
    Unassessed,
    NotBound,
}
