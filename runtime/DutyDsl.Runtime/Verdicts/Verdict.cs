namespace DutyDsl.Verdicts;

/// <summary>What is found of one duty in one window. The zero value claims nothing.</summary>
public enum Verdict : byte
{
    /// <summary>The facts do not decide it.</summary>
    Undetermined,

    /// <summary>Done as required.</summary>
    Met,

    /// <summary>Not done as required, and past the last day.</summary>
    Breached,

    /// <summary>Still open.</summary>
    Pending,

    /// <summary>Would be breached, but an exception holds.</summary>
    Excused,

    /// <summary>Left to people, or to a parameter nobody has set.</summary>
    Unassessed,

    /// <summary>The window does not bind; listed only on request.</summary>
    NotBound,
}
