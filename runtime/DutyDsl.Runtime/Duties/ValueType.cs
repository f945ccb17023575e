namespace DutyDsl.Duties;

/// <summary>The type of an attribute or parameter.</summary>
public enum ValueType : byte
{
    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A civil date.</summary>
    Date,

    /// <summary>A date and time with offset.</summary>
    Instant,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>One of declared values.</summary>
    OneOf,
}
