using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace DutyDsl.Generator;

/// <summary>
/// Reports every finding about the project's rules where it stands in the .duty file, warnings included. The generator
/// fails the build on errors by itself, so switching this off hides positions but lets no wrong rule through.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DutyProjectAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        DutyRules.All.ToImmutableDictionary(static rule => rule.Id, Descriptor, StringComparer.Ordinal);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Descriptors.Values.OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var sources = context.Options.AdditionalFiles
            .Where(RuleFile.IsRuleFile)
            .Select(file => RuleFile.Read(file, "", context.CancellationToken).ToSource(file.Path))
            .ToList();
        if (sources.Count == 0)
            return;
        var compilation = DutyCompilation.Create(sources);
        foreach (var finding in compilation.Diagnostics.Concat(FaceFindings.Of(compilation)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors[finding.Rule.Id],
                Place(finding.Location),
                finding.Related.Select(Place),
                finding.Message(DutyLanguage.English)));
        }
    }

    private static Location Place(SourceLocation location) => Location.Create(
        location.Path,
        new TextSpan(location.Span.Start, location.Span.Length),
        new LinePositionSpan(
            new Microsoft.CodeAnalysis.Text.LinePosition(location.Start.Line, location.Start.Column),
            new Microsoft.CodeAnalysis.Text.LinePosition(location.End.Line, location.End.Column)));

    private static DiagnosticDescriptor Descriptor(DutyRule rule) => new(
        rule.Id,
        rule.TitleEnglish,
        "{0}",
        "Duties",
        rule.Severity switch
        {
            DutySeverity.Error => DiagnosticSeverity.Error,
            DutySeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
