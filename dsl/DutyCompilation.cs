using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Semantics;
using DutyDsl.Text;

namespace DutyDsl;

/// <summary>The one door to the language: files in, trees, models and diagnostics out. Every host uses it.</summary>
/// <example>
/// <code>
/// var compilation = DutyCompilation.Create(paths.Select(p => SourceFile.FromBytes(p, File.ReadAllBytes(p))));
/// foreach (var diagnostic in compilation.Diagnostics)
///     Console.Error.WriteLine(diagnostic);
/// if (!compilation.HasErrors)
///     Console.Write(PlanWriter.Write(compilation.Rulebooks[0]));
/// </code>
/// </example>
public sealed class DutyCompilation
{
    private readonly ImmutableDictionary<string, ImmutableArray<SourceLocation>> clauseLocations;
    private readonly ImmutableDictionary<string, ImmutableArray<SourceLocation>> statementLocations;
    private readonly ImmutableDictionary<string, ImmutableArray<SourceLocation>> ruleLocations;
    private readonly ImmutableDictionary<string, ImmutableArray<SourceLocation>> exampleLocations;
    private readonly ImmutableDictionary<string, ImmutableArray<ImmutableArray<SourceLocation>>> expectationLocations;

    internal DutyCompilation(
        ImmutableArray<DutyFile> files,
        ImmutableArray<DutyModel> rulebooks,
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableDictionary<string, ImmutableArray<SourceLocation>> clauseLocations,
        ImmutableDictionary<string, ImmutableArray<SourceLocation>> statementLocations,
        ImmutableDictionary<string, ImmutableArray<SourceLocation>> ruleLocations,
        ImmutableDictionary<string, ImmutableArray<SourceLocation>> exampleLocations,
        ImmutableDictionary<string, ImmutableArray<ImmutableArray<SourceLocation>>> expectationLocations)
    {
        Files = files;
        Rulebooks = rulebooks;
        Diagnostics = diagnostics;
        this.clauseLocations = clauseLocations;
        this.statementLocations = statementLocations;
        this.ruleLocations = ruleLocations;
        this.exampleLocations = exampleLocations;
        this.expectationLocations = expectationLocations;
    }

    /// <summary>The files of the set, by path.</summary>
    public ImmutableArray<DutyFile> Files { get; }

    /// <summary>The rulebooks of the set, by name; one with errors holds what could be understood.</summary>
    public ImmutableArray<DutyModel> Rulebooks { get; }

    /// <summary>All findings, by path and position.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error, so that nothing may be built from the set.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Rule.Severity == DutySeverity.Error);

    /// <summary>
    /// The tables that a rule file names for its calendars and periods, as paths beside that of the file itself. A host
    /// hands each to <see cref="Create"/> under exactly this path. Paths that leave the folder of the file are left
    /// out: compiling reports them.
    /// </summary>
    public static ImmutableArray<string> TablesOf(SourceFile file) =>
    [
        .. DutyParser.Tables(new DutyParser(new DiagnosticBag()).Draft(file))
            .Select(written => TablePath.Of(file.Path, written))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static path => path, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Compiles the files of one set; their order does not matter. Files whose path ends in <c>.csv</c> are tables of
    /// calendars and periods, all others are rules.
    /// </summary>
    public static DutyCompilation Create(IEnumerable<SourceFile> files) => new CompilationBuilder(files).Build();

    /// <summary>Where a clause of a rulebook of this compilation stands: a position in <see cref="DutyModel.Clauses"/>.</summary>
    /// <exception cref="ArgumentException">The rulebook is not one of <see cref="Rulebooks"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rulebook has no such clause.</exception>
    public SourceLocation LocationOf(DutyModel rulebook, int clause) => At(clauseLocations, rulebook, clause, nameof(clause));

    /// <summary>Where a statement that binds nobody stands: a position in <see cref="DutyModel.Statements"/>.</summary>
    /// <exception cref="ArgumentException">The rulebook is not one of <see cref="Rulebooks"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rulebook has no such statement.</exception>
    public SourceLocation LocationOfStatement(DutyModel rulebook, int statement) => At(statementLocations, rulebook, statement, nameof(statement));

    /// <summary>Where an accountability rule stands: a position in <see cref="DutyModel.Rules"/>.</summary>
    /// <exception cref="ArgumentException">The rulebook is not one of <see cref="Rulebooks"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rulebook has no such rule.</exception>
    public SourceLocation LocationOfRule(DutyModel rulebook, int rule) => At(ruleLocations, rulebook, rule, nameof(rule));

    internal static bool IsTable(SourceFile file) => file.Path.EndsWith(TablePath.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an example stands: a position in <see cref="DutyModel.Examples"/>.</summary>
    /// <exception cref="ArgumentException">The rulebook is not one of <see cref="Rulebooks"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rulebook has no such example.</exception>
    public SourceLocation LocationOfExample(DutyModel rulebook, int example) => At(exampleLocations, rulebook, example, nameof(example));

    /// <summary>Where an expectation of an example stands: a position in <see cref="ExampleSymbol.Expectations"/>.</summary>
    /// <exception cref="ArgumentException">The rulebook is not one of <see cref="Rulebooks"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rulebook has no such example, or the example no such expectation.</exception>
    public SourceLocation LocationOfExpectation(DutyModel rulebook, int example, int expectation)
    {
        _ = LocationOfExample(rulebook, example);
        var locations = expectationLocations[rulebook.Name][example];
        if (expectation < 0 || expectation >= locations.Length)
            throw new ArgumentOutOfRangeException(nameof(expectation));
        return locations[expectation];
    }

    private static SourceLocation At(
        ImmutableDictionary<string, ImmutableArray<SourceLocation>> all, DutyModel rulebook, int position, string parameter)
    {
        if (!all.TryGetValue(rulebook.Name, out var locations))
            throw new ArgumentException($"The compilation has no rulebook '{rulebook.Name}'.", nameof(rulebook));
        if (position < 0 || position >= locations.Length)
            throw new ArgumentOutOfRangeException(parameter);
        return locations[position];
    }
}
