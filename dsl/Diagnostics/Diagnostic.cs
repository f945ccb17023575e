using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Diagnostics;

/// <summary>One finding about a rulebook, located.</summary>
/// <param name="Rule">Its entry in the catalogue.</param>
/// <param name="Location">What it is about.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="Related">Other places that belong to it, the other declaration of a doubled name for example.</param>
public sealed record Diagnostic(
    DutyRule Rule,
    SourceLocation Location,
    EquatableArray<string> Arguments,
    EquatableArray<SourceLocation> Related)
{
    /// <summary>The message in <paramref name="language"/>.</summary>
    public string Message(DutyLanguage language)
    {
        var format = language == DutyLanguage.Chinese ? Rule.MessageChinese : Rule.MessageEnglish;
        var values = new object[Arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Arguments[i];
        return string.Format(CultureInfo.InvariantCulture, format, values);
    }

    /// <summary>The canonical line: <c>path(line,column): error DUTY0001: message</c>, in English.</summary>
    public override string ToString() =>
        $"{Location}: {Rule.Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message(DutyLanguage.English)}";
}
