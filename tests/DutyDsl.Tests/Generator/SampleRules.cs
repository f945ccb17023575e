namespace DutyDsl.Tests.Generator;

/// <summary>Rules for the tests of this folder.</summary>
internal static class SampleRules
{
    public const string Settings = """
        rulebook Sample.Duties
          time zone Asia/Shanghai
          effective 2018-07-18
          partial periods exempt

        """;

    public const string Vocabulary = Settings + """
        facet level = city "市", county "县（市、区）"
        facet organ = party "党委", department "政府部门"
        actor party secretary "党委主要负责人" = organ party
        actor county party secretary "县（市、区）党委主要负责人" = party secretary, level county
        actor department "政府部门" = organ department
        activity research "调研"
        activity lead inspection "带队检查"

        """;

    public const string Clauses = """
        rulebook Sample.Duties
        article 5 "Party secretaries" "党委主要负责人"
        item 3
        county party secretary: research >= 1 per quarter
        party secretary: lead inspection >= 1 per month

        """;

    public const string Departments = """
        rulebook Sample.Duties
        article 10
        department: lead inspection >= 1 per half-year

        """;

    /// <summary>One rulebook in three files.</summary>
    public static (string Path, string Text)[] Files =>
    [
        ("rules/vocabulary.duty", Vocabulary), ("rules/article-5.duty", Clauses), ("rules/article-10.duty", Departments),
    ];
}
