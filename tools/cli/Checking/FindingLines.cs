using DutyDsl.Diagnostics;

namespace DutyDsl.Tool.Checking;

/// <summary>Findings as compilers print them: <c>path(line,column): error DUTY0001: message</c>.</summary>
internal static class FindingLines
{
    public static void Write(IEnumerable<Diagnostic> findings, TextWriter output, DutyLanguage language)
    {
        foreach (var finding in findings)
            output.WriteLine($"{finding.Location}: {Word(finding.Rule.Severity)} {finding.Rule.Id}: {OneLine(finding.Message(language))}");
    }

    public static string Word(DutySeverity severity) => severity switch
    {
        DutySeverity.Error => "error",
        DutySeverity.Warning => "warning",
        _ => "info",
    };

    // A quotation from a rule file may hold what a terminal would obey or a reader of lines would take for a line.
    private static string OneLine(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(static c => char.IsControl(c) ? '\uFFFD' : c)) : message;
}
