using System.Text.Json;
using DutyDsl.Diagnostics;
using DutyDsl.Tool.Hosting;

namespace DutyDsl.Tool.Checking;

/// <summary>Findings as a SARIF 2.1.0 log.</summary>
internal static class SarifFindings
{
    public static void Write(IReadOnlyList<Diagnostic> findings, CommandHost host) => JsonOutput.Write(host.Output, json =>
    {
        var rules = findings.Select(static finding => finding.Rule).DistinctBy(static rule => rule.Id)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "duty");
        json.WriteString("version", DutyCommand.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Rule(json, rule, host);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
            Result(json, finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id), host);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Rule(Utf8JsonWriter json, DutyRule rule, CommandHost host)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Message(json, "shortDescription", host.IsChinese ? rule.TitleChinese : rule.TitleEnglish);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic finding, int ruleIndex, CommandHost host)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Rule.Severity));
        Message(json, "message", finding.Message(host.Language));
        json.WriteStartArray("locations");
        Location(json, finding.Location);
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related)
                Location(json, related);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Start.Line + 1);
        json.WriteNumber("startColumn", location.Start.Column + 1);
        json.WriteNumber("endLine", location.End.Line + 1);
        json.WriteNumber("endColumn", location.End.Column + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DutySeverity severity) => severity switch
    {
        DutySeverity.Error => "error",
        DutySeverity.Warning => "warning",
        _ => "note",
    };
}
