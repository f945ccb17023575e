namespace DutyDsl.Semantics;

/// <summary>What a recurring clause counts.</summary>
public enum CountMeasure
{
    /// <summary>Distinct records.</summary>
    Records,

    /// <summary>The sum of the records' quantities.</summary>
    Quantity,

    /// <summary>Distinct targets (<c>distinct target</c>).</summary>
    DistinctTarget,

    /// <summary>Distinct cases (<c>distinct case</c>).</summary>
    DistinctCase,

    /// <summary>Distinct days (<c>distinct day</c>).</summary>
    DistinctDay,

    /// <summary>Distinct values of an attribute (<c>distinct shift</c>).</summary>
    DistinctAttribute,
}
