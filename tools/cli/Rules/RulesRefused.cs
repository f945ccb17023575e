namespace DutyDsl.Tool.Rules;

/// <summary>The rules have errors, which have been told; the command ends with exit code 1.</summary>
internal sealed class RulesRefused : Exception;
