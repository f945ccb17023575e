using System.Globalization;
using System.Text;
using System.Xml;
using DutyDsl.Examples;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Reports;

namespace DutyDsl.Tool.Testing;

/// <summary>Writes what came of examples: as lines, as JSON, as JUnit XML. Times are left out, so the same rules give the same bytes.</summary>
internal static class ExampleReports
{
    public static void WriteText(IReadOnlyList<TestedExample> examples, CommandHost host)
    {
        foreach (var example in examples.Where(static e => !e.Passed))
        {
            host.Output.WriteLine(Shown.OneLine($"{example.Location}: {host.Say(Texts.ExampleFailed(example.Name))}"));
            foreach (var (location, failure) in example.Failures)
                host.Output.WriteLine("  " + Shown.OneLine($"{location}: {Message(failure, host)}"));
        }

        host.Output.WriteLine(host.Say(Texts.ExamplesSummary(examples.Count, examples.Count(static e => !e.Passed))));
    }

    public static void WriteJson(IReadOnlyList<TestedExample> examples, CommandHost host) => JsonOutput.Write(host.Output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("examples", examples.Count);
        json.WriteNumber("failed", examples.Count(static e => !e.Passed));
        json.WriteStartArray("results");
        foreach (var example in examples)
        {
            json.WriteStartObject();
            json.WriteString("rulebook", example.Rulebook);
            json.WriteString("name", example.Name);
            json.WriteString("file", example.Location.Path);
            json.WriteNumber("line", example.Location.Start.Line + 1);
            json.WriteBoolean("passed", example.Passed);
            json.WriteStartArray("failures");
            foreach (var (location, failure) in example.Failures)
            {
                json.WriteStartObject();
                json.WriteNumber("line", location.Start.Line + 1);
                json.WriteString("zh", failure.Chinese);
                json.WriteString("en", failure.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static void WriteJunit(IReadOnlyList<TestedExample> examples, CommandHost host)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var suite in examples.GroupBy(static e => e.Rulebook))
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", suite.Key);
                xml.WriteAttributeString("tests", Number(suite.Count()));
                xml.WriteAttributeString("failures", Number(suite.Count(static e => !e.Passed)));
                foreach (var example in suite)
                {
                    xml.WriteStartElement("testcase");
                    xml.WriteAttributeString("classname", suite.Key);
                    xml.WriteAttributeString("name", example.Name);
                    xml.WriteAttributeString("file", example.Location.Path);
                    xml.WriteAttributeString("line", Number(example.Location.Start.Line + 1));
                    foreach (var (location, failure) in example.Failures)
                    {
                        xml.WriteStartElement("failure");
                        xml.WriteAttributeString("message", Message(failure, host));
                        xml.WriteString($"{location}: {Message(failure, host)}");
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        host.Output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        host.Output.Write(text.ToString());
        host.Output.Write('\n');
    }

    private static string Message(ExampleFailure failure, CommandHost host) => host.IsChinese ? failure.Chinese : failure.English;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
