namespace DutyDsl.Semantics;

/// <summary>The statements that bind nobody.</summary>
public enum StatementKind
{
    /// <summary>What the regulation is for.</summary>
    Purpose,

    /// <summary>A principle.</summary>
    Principle,

    /// <summary>Whom the regulation covers.</summary>
    Scope,

    /// <summary>What is allowed.</summary>
    Permission,

    /// <summary>Who has a power.</summary>
    Authority,

    /// <summary>What is not stated as a clause yet, and why.</summary>
    Untranslated,
}
