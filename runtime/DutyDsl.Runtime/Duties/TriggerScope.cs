namespace DutyDsl.Duties;

/// <summary>Whom a trigger binds.</summary>
public enum TriggerScope : byte
{
    /// <summary>Its own subject.</summary>
    Own,

    /// <summary>Its target.</summary>
    OfIt,

    /// <summary>Whoever stands to its subject in a relation.</summary>
    OfTarget,
}
