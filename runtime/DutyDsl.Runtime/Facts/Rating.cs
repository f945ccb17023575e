namespace DutyDsl.Facts;

/// <summary>What a rating record says of an assessed duty.</summary>
public enum Rating : byte
{
    /// <summary>The record is no rating.</summary>
    None,

    /// <summary>The duty was met.</summary>
    Met,

    /// <summary>The duty was breached.</summary>
    Breached,

    /// <summary>The duty was excused.</summary>
    Excused,
}
