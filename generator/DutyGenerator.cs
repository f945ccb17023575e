using System.Collections.Immutable;
using System.Text;
using DutyDsl.Generator.Emit;
using DutyDsl.Semantics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DutyDsl.Generator;

/// <summary>Compiles the .duty files of a project into typed C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DutyGenerator : IIncrementalGenerator
{
    private const string ErrorsHintName = "DutyDsl.Errors.g.cs";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var folder = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ProjectFolder(options.GlobalOptions));

        var files = context.AdditionalTextsProvider
            .Where(RuleFile.IsRuleFile)
            .Combine(folder)
            .Select(static (pair, cancellation) => RuleFile.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(PipelineSteps.File);

        // Of all tables in the folders of the rules only those that rules name are read.
        var named = files
            .SelectMany(static (file, _) => DutyCompilation.TablesOf(file.ToSource())).Collect()
            .Select(static (paths, _) => (EquatableArray<string>)paths.Distinct(StringComparer.Ordinal).OrderBy(static p => p, StringComparer.Ordinal).ToImmutableArray());

        var tables = context.AdditionalTextsProvider
            .Where(RuleFile.IsTable)
            .Combine(folder)
            .Combine(named)
            .Where(static pair => pair.Right.Items.Contains(ProjectPath.Of(pair.Left.Left.Path, pair.Left.Right)))
            .Select(static (pair, cancellation) => RuleFile.Read(pair.Left.Left, pair.Left.Right, cancellation));

        var set = files.Collect()
            .Combine(tables.Collect())
            .Select(static (all, _) => RuleSet.Compile(InOrder(all.Left), InOrder(all.Right)))
            .WithTrackingName(PipelineSteps.RuleSet);

        var rulebooks = set
            .SelectMany(static (compiled, _) => compiled.Rulebooks.Items)
            .WithTrackingName(PipelineSteps.Rulebook);

        var sources = rulebooks
            .SelectMany(static (model, _) => RuleSet.Emit(model))
            .WithTrackingName(PipelineSteps.Source);

        var errors = set
            .Select(static (compiled, _) => compiled.Errors)
            .WithTrackingName(PipelineSteps.Errors);

        var manifest = files
            .Select(static (file, _) => file.Path).Collect()
            .Select(static (paths, _) => (EquatableArray<string>)paths.Sort(StringComparer.Ordinal))
            .WithTrackingName(PipelineSteps.Manifest);

        context.RegisterSourceOutput(sources, static (output, source) => Add(output, source.HintName, source.Text));
        context.RegisterSourceOutput(errors, static (output, lines) =>
        {
            if (lines.Count > 0)
                Add(output, ErrorsHintName, ErrorEmitter.Emit(lines));
        });
        context.RegisterSourceOutput(manifest, static (output, paths) =>
        {
            if (paths.Count > 0)
                Add(output, ManifestEmitter.HintName, ManifestEmitter.Emit(paths));
        });
    }

    private static string ProjectFolder(Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ProjectDir", out var folder) ? folder : "";

    private static ImmutableArray<RuleFile> InOrder(ImmutableArray<RuleFile> files) =>
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

    private static void Add(SourceProductionContext output, string hintName, string text) =>
        output.AddSource(hintName, SourceText.From(text, Utf8));
}
