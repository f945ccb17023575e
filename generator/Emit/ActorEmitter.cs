using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>A type and an interface for each actor, and an interface for actors that one clause binds together.</summary>
internal static class ActorEmitter
{
    public static string Emit(DutyModel model, RulebookNames names)
    {
        var writer = RulebookEmitter.Begin(names);
        for (var i = 0; i < names.Interfaces.Count; i++)
        {
            Interface(writer, model, names, names.Interfaces[i]);
            writer.Line();
        }

        for (var a = 0; a < model.Actors.Count; a++)
        {
            Type(writer, model, names, a);
            if (a < model.Actors.Count - 1)
                writer.Line();
        }

        return writer.ToString();
    }

    private static void Interface(SourceWriter writer, DutyModel model, RulebookNames names, ActorInterface @interface)
    {
        var bases = @interface.Bases.Count == 0
            ? "global::DutyDsl.Typed.IActor"
            : string.Join(", ", @interface.Bases.Select(b => names.Global(names.Interfaces[b].Name)));
        DocComment.Write(
            writer,
            "A subject that is " + string.Join(", or ", @interface.Members.Select(a => DocComment.Names(model.Actors[a].Name))),
            Definition(model, @interface.Cases));
        writer.Line($"public interface {@interface.Name} : {bases}").Line("{").Line("}");
    }

    private static void Type(SourceWriter writer, DutyModel model, RulebookNames names, int position)
    {
        var actor = model.Actors[position];
        var parameters = FacetParameters(model, names, actor);
        DocComment.Write(writer, DocComment.Names(actor.Name), Definition(model, actor.Cases));
        var interfaces = names.Interfaces[position].Same.Select(s => names.Global(names.Interfaces[s].Name)).ToList();
        writer.Open($"public sealed class {names.Actors[position]} : global::DutyDsl.Typed.Subject, {string.Join(", ", interfaces)}");
        DocComment.Write(writer, "A subject in this role.");
        DocComment.Parameter(writer, "id", "The id, as ledgers have it.");
        foreach (var parameter in parameters.Where(static p => p.Fixed < 0).OrderBy(static p => !p.IsRequired))
            DocComment.Parameter(writer, parameter.Name, DocComment.Names(model.Facets[parameter.Facet].Name) + (parameter.IsRequired ? "" : ", or null for none"));
        DocComment.Parameter(writer, "displayName", "A name for reports, or empty.");
        var signature = new List<string> { "string id" };
        signature.AddRange(parameters.Where(static p => p.Fixed < 0 && p.IsRequired).Select(static p => $"{p.Type} {p.Name}"));
        signature.AddRange(parameters.Where(static p => p.Fixed < 0 && !p.IsRequired).Select(static p => $"{p.Type}? {p.Name} = null"));
        signature.Add("string displayName = \"\"");
        var values = parameters.Select(p => p.Fixed >= 0
            ? $"(int){p.Type}.{names.FacetValues[p.Facet][p.Fixed]}"
            : p.IsRequired ? $"(int){p.Name}" : $"(int?){p.Name} ?? -1").ToList();
        var array = values.Count == 0 ? "global::System.Array.Empty<int>()" : $"new int[] {{ {string.Join(", ", values)} }}";
        writer.Line($"public {names.Actors[position]}({string.Join(", ", signature)})")
            .Indent()
            .Line($": base({names.Global("Rulebook")}.Instance, {position.ToString(CultureInfo.InvariantCulture)}, id, displayName, {array})")
            .Outdent()
            .Line("{").Line("}");
        writer.Close();
    }

    private static List<FacetParameter> FacetParameters(DutyModel model, RulebookNames names, ActorSymbol actor)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "id", "displayName" };
        var parameters = new List<FacetParameter>();
        for (var f = 0; f < model.Facets.Count; f++)
        {
            var facet = f;
            var cells = actor.Cases.Select(c => c.Constraints.FirstOrDefault(cell => cell.Facet == facet)).ToList();
            var isRequired = cells.Count > 0 && cells.All(static cell => cell is not null);
            var allowed = isRequired ? cells.SelectMany(static cell => cell!.Values).Distinct().ToList() : [];
            var name = Identifier.Parameter(names.Facets[f].TrimStart('@'));
            while (!taken.Add(name))
                name += "_";
            parameters.Add(new FacetParameter(f, names.Global(names.Facets[f]), name, isRequired, allowed.Count == 1 ? allowed[0] : -1));
        }

        return parameters;
    }

    private static string Definition(DutyModel model, EquatableArray<ActorCase> cases) => string.Join("; or ", cases.Select(c =>
        c.Constraints.Count == 0
            ? "every subject"
            : string.Join(", ", c.Constraints.Select(cell =>
                Shown(model.Facets[cell.Facet].Name) + " " + string.Join(" or ", cell.Values.Select(v => Shown(model.Facets[cell.Facet].Values[v]))))))) + ".";

    private static string Shown(SymbolName name) => name.English.Length > 0 ? name.English : name.Chinese;

    private sealed record FacetParameter(int Facet, string Type, string Name, bool IsRequired, int Fixed);
}
