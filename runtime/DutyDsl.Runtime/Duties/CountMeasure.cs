namespace DutyDsl.Duties;

/// <summary>What a recurring duty counts.</summary>
public enum CountMeasure : byte
{
    /// <summary>Distinct records.</summary>
    Records,

    /// <summary>The sum of quantities.</summary>
    Quantity,

    /// <summary>Distinct targets.</summary>
    DistinctTarget,

    /// <summary>Distinct cases.</summary>
    DistinctCase,

    /// <summary>Distinct days.</summary>
    DistinctDay,

    /// <summary>Distinct values of an attribute.</summary>
    DistinctAttribute,
}
