namespace DutyDsl.Semantics;

/// <summary>The type of a record's attribute.</summary>
public enum AttributeType
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A civil date.</summary>
    Date,

    /// <summary>A date with a time of day and an offset.</summary>
    Instant,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>One of the values declared with it.</summary>
    OneOf,
}
