namespace DutyDsl.Semantics;

/// <summary>The levels of a regulation.</summary>
public enum SectionKind
{
    /// <summary>A chapter, 章.</summary>
    Chapter,

    /// <summary>An article, 条.</summary>
    Article,

    /// <summary>A paragraph, 款.</summary>
    Paragraph,

    /// <summary>An item, 项.</summary>
    Item,
}
