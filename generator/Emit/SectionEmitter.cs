using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>A type for each section, whose properties are its clauses.</summary>
internal static class SectionEmitter
{
    public static string Emit(DutyModel model, RulebookNames names)
    {
        var writer = RulebookEmitter.Begin(names);
        var english = new ClauseWords(model, chinese: false);
        var chinese = new ClauseWords(model, chinese: true);
        foreach (var section in names.Sections)
        {
            Section(writer, model, names, section, english, chinese, "");
            if (section != names.Sections[names.Sections.Count - 1])
                writer.Line();
        }

        return writer.ToString();
    }

    private static void Section(
        SourceWriter writer, DutyModel model, RulebookNames names, SectionNode section, ClauseWords english, ClauseWords chinese, string above)
    {
        var title = section.Symbol is { Title.IsEmpty: false } symbol ? ": " + DocComment.Both(symbol.Title) : "";
        var heading = title.Length > 0 ? title : above;
        DocComment.Write(
            writer,
            Capital(section.Citation) + title,
            section.Statements.Select(s => model.Statements[s]).Select(static s => s.Kind + ": " + DocComment.Both(s.Text)));
        writer.Open($"public static class {section.TypeName}");
        var isFirst = true;
        foreach (var (position, name) in section.Clauses)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            var clause = model.Clauses[position];
            var (first, second) = Words(model, clause, english, chinese);
            DocComment.Write(writer, clause.Citation + ": " + first, Remarks(clause, second, Capital(section.Citation) + heading));
            var type = $"global::DutyDsl.Typed.Clause<{names.Global(names.Interfaces[names.BoundBy[position]].Name)}>";
            writer.Line($"public static {type} {name} {{ get; }} = new {type}({names.Global("Rulebook")}.Instance, {position.ToString(CultureInfo.InvariantCulture)});");
        }

        foreach (var child in section.Children)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            Section(writer, model, names, child, english, chinese, heading);
        }

        writer.Close();
    }

    /// <summary>The clause in Chinese and in English; in one language only where the rulebook has no words of the other.</summary>
    private static (string First, string Second) Words(DutyModel model, ClauseSymbol clause, ClauseWords english, ClauseWords chinese)
    {
        var names = clause.Actors.Select(a => model.Actors[a].Name).ToList();
        if (names.All(static name => name.Chinese.Length == 0))
            return (english.Of(clause), "");
        return (chinese.Of(clause), names.All(static name => name.English.Length == 0) ? "" : english.Of(clause));
    }

    private static IEnumerable<string> Remarks(ClauseSymbol clause, string words, string heading)
    {
        yield return words;
        yield return heading;
        if (clause.From is { } from)
            yield return "From " + from + ".";
        if (clause.Until is { } until)
            yield return "Until " + until + ".";
        foreach (var quotation in clause.Quotations)
            yield return "“" + quotation + "”";
        foreach (var note in clause.Notes)
            yield return "Note: " + note;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
