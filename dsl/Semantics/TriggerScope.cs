namespace DutyDsl.Semantics;

/// <summary>Whom a trigger binds.</summary>
public enum TriggerScope
{
    /// <summary>Its own subject.</summary>
    Own,

    /// <summary>Its target (<c>of it</c>).</summary>
    OfIt,

    /// <summary>Whoever stands to its subject in a relation (<c>of subordinate plant</c>).</summary>
    OfTarget,
}
