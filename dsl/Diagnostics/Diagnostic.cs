using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Diagnostics;

/// <summary>One finding about a rulebook, located.</summary>
/// <param name="Rule">Its entry in the catalogue.</param>
/// <param name="Location">What it is about.</param>
/// <param name="Arguments">The arguments of the message, each in both languages; a quotation from the rules is the same in both.</param>
/// <param name="Related">Other places that belong to it, the other declaration of a doubled name for example.</param>
public sealed record Diagnostic(
    DutyRule Rule,
    SourceLocation Location,
    EquatableArray<BilingualText> Arguments,
    EquatableArray<SourceLocation> Related)
{
    /// <summary>The message in <paramref name="language"/>.</summary>
    public string Message(DutyLanguage language)
    {
        var chinese = language == DutyLanguage.Chinese;
        var values = new object[Arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = chinese ? Arguments[i].Chinese : Arguments[i].English;
        return string.Format(CultureInfo.InvariantCulture, chinese ? Rule.MessageChinese : Rule.MessageEnglish, values);
    }

    /// <summary>The canonical line: <c>path(line,column): error DUTY0001: message</c>, in English.</summary>
    public override string ToString() =>
        $"{Location}: {Rule.Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message(DutyLanguage.English)}";
}
