namespace DutyDsl.Duties;

/// <summary>How long before an event an act has to be.</summary>
public enum BeforeKind : byte
{
    /// <summary>At any time before.</summary>
    Earlier,

    /// <summary>At least so long before.</summary>
    AtLeast,

    /// <summary>In the time before.</summary>
    Within,
}
