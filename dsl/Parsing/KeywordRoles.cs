namespace DutyDsl.Parsing;

/// <summary>Where a keyword matters beyond its own place in the grammar.</summary>
[Flags]
internal enum KeywordRoles
{
    None = 0,

    /// <summary>Opens a statement.</summary>
    Statement = 1,

    /// <summary>Continues the line above when it begins a line.</summary>
    Continues = 2,

    /// <summary>Lets the next line go on when it ends a line.</summary>
    Joins = 4,

    /// <summary>May stand right before a name, so that a name beginning with it deserves a warning.</summary>
    BeforeName = 8,

    /// <summary>May stand right after a name.</summary>
    AfterName = 16,
}
