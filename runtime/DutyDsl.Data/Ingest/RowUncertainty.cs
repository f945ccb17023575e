using DutyDsl.Facts;

namespace DutyDsl.Data.Ingest;

/// <summary>What is known of the row at hand, should it be quarantined.</summary>
internal sealed class RowUncertainty
{
    public int Subject { get; set; }

    public int Activity { get; set; }

    public int Day { get; set; }

    public int Target { get; set; }

    /// <summary>Whether it names a subject, target or activity nobody knows, so that no finding depends on it.</summary>
    public bool ChangesNothing { get; set; }

    /// <summary>Whether its id can be relied on.</summary>
    public bool HasId { get; set; }

    public void Reset()
    {
        Subject = Activity = Day = UncertainRecord.Unreadable;
        Target = -1;
        ChangesNothing = false;
        HasId = true;
    }

    public UncertainRecord Record(string place) => new(Subject, Activity, Day, Target, place);
}
