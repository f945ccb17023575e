namespace DutyDsl.Duties;

/// <summary>How a target stands to the subject.</summary>
public enum TargetRelation : byte
{
    /// <summary>Its parent is the subject.</summary>
    Subordinate,

    /// <summary>The subject is above it, at any depth.</summary>
    AllSubordinate,

    /// <summary>It is the subject's parent.</summary>
    Superior,

    /// <summary>It is the target of the subject's record of a state, while the state holds.</summary>
    UnderState,
}
