namespace DutyDsl.Tool.Coverage;

/// <summary>An article or item of the source; <paramref name="Item"/> is 0 for an article.</summary>
internal readonly record struct SourceSection(int Article, int Item, int Line);
