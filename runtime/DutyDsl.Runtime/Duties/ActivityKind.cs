namespace DutyDsl.Duties;

/// <summary>What the data column <c>activity</c> can name.</summary>
public enum ActivityKind : byte
{
    /// <summary>Something a subject does.</summary>
    Activity,

    /// <summary>Something that happens to a subject.</summary>
    Event,

    /// <summary>A finding of fact that holds from its date on.</summary>
    Fact,

    /// <summary>A condition that holds from one day to another.</summary>
    State,

    /// <summary>A quantity with a value at a day.</summary>
    Measure,
}
