namespace DutyDsl.Semantics;

/// <summary>The kinds of declared things. Names are unique within a group of kinds: the data column's five are one group.</summary>
[Flags]
internal enum NameKinds
{
    None = 0,
    Actor = 1,
    Activity = 2,
    Event = 4,
    Fact = 8,
    State = 16,
    Measure = 32,
    Attribute = 64,
    Parameter = 128,
    Facet = 256,
    Period = 512,
    Calendar = 1024,
    Sanction = 2048,
    Ground = 4096,

    /// <summary>What the data column <c>activity</c> can name.</summary>
    Recorded = Activity | Event | Fact | State | Measure,

    /// <summary>What a length of time can be counted in.</summary>
    Times = Period | Calendar,

    All = 8191,
}
