namespace DutyDsl.Semantics;

/// <summary>How long before an event an act has to be.</summary>
public enum BeforeKind
{
    /// <summary>At any time before.</summary>
    Earlier,

    /// <summary>At least so long before.</summary>
    AtLeast,

    /// <summary>In the time before, and not earlier.</summary>
    Within,
}
