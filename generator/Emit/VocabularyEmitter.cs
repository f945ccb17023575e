using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>An enum for each facet and each attribute of declared values; a property for each activity and attribute.</summary>
internal static class VocabularyEmitter
{
    public static string Emit(DutyModel model, RulebookNames names)
    {
        var writer = RulebookEmitter.Begin(names);
        for (var f = 0; f < model.Facets.Count; f++)
            Enum(writer, names.Facets[f], "Facet", model.Facets[f].Name, names.FacetValues[f], model.Facets[f].Values);
        for (var a = 0; a < model.Attributes.Count; a++)
        {
            if (names.AttributeEnums[a].Length > 0)
                Enum(writer, names.AttributeEnums[a], "Values of attribute", model.Attributes[a].Name, names.AttributeValues[a], model.Attributes[a].Values);
        }

        DocComment.Write(writer, "The activities, events, facts, states and measures a record can name.");
        writer.Open("public static class Activities");
        for (var i = 0; i < model.Activities.Count; i++)
        {
            var activity = model.Activities[i];
            var parents = activity.Parents.Select(p => DocComment.Names(model.Activities[p].Name)).ToList();
            DocComment.Write(
                writer,
                DocComment.Names(activity.Name),
                activity.Kind + (activity.Unit.Length > 0 ? " in " + activity.Unit : "") + ".",
                parents.Count > 0 ? "Counts as " + string.Join("; ", parents) + "." : "");
            writer.Line($"public static global::DutyDsl.Typed.Activity {names.Activities[i]} {{ get; }} = new global::DutyDsl.Typed.Activity({names.Global("Rulebook")}.Instance, {Number(i)});");
            Separate(writer, i, model.Activities.Count);
        }

        writer.Close().Line();
        DocComment.Write(writer, "The attributes a record can have.");
        writer.Open("public static class Attributes");
        for (var i = 0; i < model.Attributes.Count; i++)
        {
            var type = $"global::DutyDsl.Typed.TypedAttribute<{ValueType(model, names, i)}>";
            DocComment.Write(writer, DocComment.Names(model.Attributes[i].Name));
            writer.Line($"public static {type} {names.Attributes[i]} {{ get; }} = new {type}({names.Global("Rulebook")}.Instance, {Number(i)});");
            Separate(writer, i, model.Attributes.Count);
        }

        return writer.Close().ToString();
    }

    private static void Enum(
        SourceWriter writer, string name, string what, SymbolName symbol, string[] members, EquatableArray<SymbolName> values)
    {
        DocComment.Write(writer, what + " " + DocComment.Names(symbol));
        writer.Open($"public enum {name}");
        for (var v = 0; v < members.Length; v++)
        {
            DocComment.Write(writer, DocComment.Names(values[v]));
            writer.Line($"{members[v]} = {Number(v)},");
            Separate(writer, v, members.Length);
        }

        writer.Close().Line();
    }

    private static string ValueType(DutyModel model, RulebookNames names, int attribute) => model.Attributes[attribute].Type switch
    {
        AttributeType.YesNo => "bool",
        AttributeType.Number => "decimal",
        AttributeType.Date => "global::System.DateOnly",
        AttributeType.Instant => "global::System.DateTimeOffset",
        AttributeType.OneOf => names.Global(names.AttributeEnums[attribute]),
        _ => "string",
    };

    private static void Separate(SourceWriter writer, int index, int count)
    {
        if (index < count - 1)
            writer.Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
