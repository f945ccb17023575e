namespace DutyDsl.Generator;

/// <summary>The names of the pipeline's steps, in order, as tests and profilers see them.</summary>
public static class PipelineSteps
{
    /// <summary>One .duty file: its project-relative path and its text.</summary>
    public const string File = "DutyFile";

    /// <summary>All files compiled together.</summary>
    public const string RuleSet = "DutyRuleSet";

    /// <summary>The meaning of one rulebook.</summary>
    public const string Rulebook = "DutyRulebook";

    /// <summary>One generated file.</summary>
    public const string Source = "DutySource";

    /// <summary>The errors, as lines of one generated file.</summary>
    public const string Errors = "DutyErrors";

    /// <summary>The list of files compiled in.</summary>
    public const string Manifest = "DutyManifest";

    /// <summary>All steps.</summary>
    public static IReadOnlyList<string> All { get; } = [File, RuleSet, Rulebook, Source, Errors, Manifest];
}
