using DutyDsl.Duties;
using DutyDsl.Lowering;
using DutyDsl.Text;

namespace DutyDsl.Tests.Regulations;

/// <summary>The rulebook of Hebei as it stands in the repository, compiled once.</summary>
internal static class Hebei
{
    public static DutyCompilation Compilation { get; } = DutyCompilation.Create(
        Directory.GetFiles(Repository.PathOf("rules/Hebei"), "*.duty")
            .Order(StringComparer.Ordinal)
            .Select(static path => SourceFile.FromText(Path.GetFileName(path), File.ReadAllText(path))));

    public static DutyPlan Plan { get; } = DutyPlan.Parse(PlanWriter.Write(Compilation.Rulebooks.Single()));

    public static IEnumerable<PlanClause> Dated => Plan.Clauses.Where(static clause => clause.Duty is PlanDuty.Recurring);

    public static int Facet(string name) => Enumerable.Range(0, Plan.Facets.Length).Single(f => Plan.Facets[f].Symbol.Name.English == name);

    /// <summary>Whether a subject with these values of the facets satisfies an actor of the clause.</summary>
    public static bool Binds(PlanClause clause, IReadOnlyDictionary<string, string> subject) => clause.Actors.Any(actor => Satisfies(actor, subject));

    public static bool Satisfies(int actor, IReadOnlyDictionary<string, string> subject) =>
        Plan.Actors[actor].Cases.Any(cells => cells.All(cell =>
            subject.TryGetValue(Plan.Facets[cell.Facet].Symbol.Name.English, out var value)
            && cell.Values.Any(v => Plan.Facets[cell.Facet].Values[v].Name.English == value)));
}
