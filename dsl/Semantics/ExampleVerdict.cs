namespace DutyDsl.Semantics;

/// <summary>The verdicts an example can expect.</summary>
public enum ExampleVerdict
{
    /// <summary>The facts do not decide it.</summary>
    Undetermined,

    /// <summary>Done as required.</summary>
    Met,

    /// <summary>Not done as required.</summary>
    Breached,

    /// <summary>Still open.</summary>
    Pending,

    /// <summary>An exception holds.</summary>
    Excused,

    /// <summary>Left to people, or to an open parameter.</summary>
    Unassessed,

    /// <summary>The window does not bind.</summary>
    NotBound,
}
