using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Tool.Hosting;

namespace DutyDsl.Tool.Checking;

/// <summary>Findings as workflow commands, which GitHub shows at the lines of a pull request.</summary>
internal static class GithubFindings
{
    public static void Write(IEnumerable<Diagnostic> findings, CommandHost host)
    {
        foreach (var finding in findings)
        {
            var command = finding.Rule.Severity switch
            {
                DutySeverity.Error => "error",
                DutySeverity.Warning => "warning",
                _ => "notice",
            };
            var place = finding.Location;
            host.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(place.Path)},line={place.Start.Line + 1},endLine={place.End.Line + 1},col={place.Start.Column + 1},endColumn={place.End.Column + 1},title={Property(finding.Rule.Id)}::{Data(finding.Message(host.Language))}"));
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
