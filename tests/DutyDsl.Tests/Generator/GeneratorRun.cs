using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using DutyDsl.Generator;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DutyDsl.Tests.Generator;

/// <summary>
/// One run of the generator over a project. Every run is made twice: the second one must find every step cached, or the
/// editor would pay for each key stroke.
/// </summary>
internal sealed class GeneratorRun
{
    private const string Folder = "/project/";

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Facts.Ledger).Assembly.Location)];

    private readonly GeneratorDriver driver;
    private readonly CSharpCompilation compilation;
    private readonly ImmutableArray<AdditionalText> files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<AdditionalText> files)
    {
        this.driver = driver.RunGenerators(compilation);
        this.compilation = compilation;
        this.files = files;
        Result = Assert.Single(this.driver.GetRunResult().Results);
        Assert.Null(Result.Exception);
        AssertCached(Assert.Single(this.driver.RunGenerators(compilation.Clone()).GetRunResult().Results));
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated files by name.</summary>
    public SortedDictionary<string, string> Sources => new(
        Result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString()), StringComparer.Ordinal);

    /// <summary>Runs over files of a project, and its own code.</summary>
    public static GeneratorRun Of(IEnumerable<(string Path, string Text)> rules, string code = "") =>
        Of([.. rules.Select(static r => (AdditionalText)new RuleText(Folder + r.Path, r.Text))], code);

    public static GeneratorRun Of(string rules, string code = "") => Of([("rules.duty", rules)], code);

    public static GeneratorRun Of(ImmutableArray<AdditionalText> files, string code = "")
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error);
        var compilation = CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(code, ParseOptions)], References, options);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DutyGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            new ProjectOptions(Folder),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorRun(driver, compilation, files);
    }

    /// <summary>The next run after a file's text was edited.</summary>
    public GeneratorRun Edit(string path, Func<string, string> edit)
    {
        var old = files.Single(f => f.Path == Folder + path);
        var text = edit(old.GetText()!.ToString());
        Assert.NotEqual(old.GetText()!.ToString(), text);
        var changed = new RuleText(old.Path, text);
        return new GeneratorRun(driver.ReplaceAdditionalText(old, changed), compilation, files.Replace(old, changed));
    }

    public GeneratorRun Rename(string path, string to)
    {
        var old = files.Single(f => f.Path == Folder + path);
        var renamed = new RuleText(Folder + to, old.GetText()!.ToString());
        return new GeneratorRun(driver.ReplaceAdditionalText(old, renamed), compilation, files.Replace(old, renamed));
    }

    public GeneratorRun Remove(string path)
    {
        var old = files.Single(f => f.Path == Folder + path);
        return new GeneratorRun(driver.RemoveAdditionalTexts([old]), compilation, files.Remove(old));
    }

    /// <summary>The next run after the project's own code changed.</summary>
    public GeneratorRun EditCode(string code) => new(
        driver, compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, ParseOptions)), files);

    /// <summary>The errors and warnings of the project with the generated code, as <c>id: message</c>.</summary>
    public IReadOnlyList<string> Problems()
    {
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return [.. updated.GetDiagnostics()
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(static d => $"{d.Id}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The project with the generated code, compiled and loaded.</summary>
    public Assembly Load()
    {
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        using var image = new MemoryStream();
        var emitted = updated.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>The reasons of a step's outputs, in order.</summary>
    public string Reasons(string step) => string.Join(", ", Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
        : []);

    private static void AssertCached(GeneratorRunResult again)
    {
        foreach (var step in PipelineSteps.All)
        {
            if (!again.TrackedSteps.TryGetValue(step, out var runs))
                continue;
            foreach (var (_, reason) in runs.SelectMany(static run => run.Outputs))
                Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}");
        }

        foreach (var (_, reason) in again.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static run => run.Outputs))
            Assert.Equal(IncrementalStepRunReason.Cached, reason);
    }
}
