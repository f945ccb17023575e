using System.Text.Json;
using DutyDsl.Diagnostics;
using DutyDsl.Tool.Hosting;

namespace DutyDsl.Tool.Checking;

/// <summary>Findings as one JSON object; lines and columns count from one.</summary>
internal static class JsonFindings
{
    public static void Write(IReadOnlyList<Diagnostic> findings, CommandHost host) => JsonOutput.Write(host.Output, json =>
    {
        json.WriteStartObject();
        json.WriteString("version", DutyCommand.Version);
        json.WriteNumber("errors", findings.Count(static finding => finding.Rule.Severity == DutySeverity.Error));
        json.WriteNumber("warnings", findings.Count(static finding => finding.Rule.Severity == DutySeverity.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule.Id);
            json.WriteString("severity", FindingLines.Word(finding.Rule.Severity));
            Place(json, finding.Location);
            json.WriteString("message", finding.Message(host.Language));
            json.WriteString("help", finding.Rule.HelpPage);
            json.WriteStartArray("related");
            foreach (var related in finding.Related)
            {
                json.WriteStartObject();
                Place(json, related);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Place(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteString("path", location.Path);
        json.WriteNumber("line", location.Start.Line + 1);
        json.WriteNumber("column", location.Start.Column + 1);
        json.WriteNumber("endLine", location.End.Line + 1);
        json.WriteNumber("endColumn", location.End.Column + 1);
    }
}
