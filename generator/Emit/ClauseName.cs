using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>The identifier of a clause without a label: who, if it is one actor, and what.</summary>
internal static class ClauseName
{
    private const int MaxWords = 6;

    /// <summary>Words that cannot be the last of a name.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "made", "of", "on", "or", "that", "the", "their", "to", "under", "which", "with",
    };

    /// <summary>For example <c>CountyPartySecretaryResearch</c>.</summary>
    public static string Of(DutyModel model, ClauseSymbol clause, string[] actors, string[] activities)
    {
        var who = clause.Actors.Count == 1 ? actors[clause.Actors[0]].TrimStart('@') : "";
        var what = What(clause.Body, activities);
        return who + what is { Length: > 0 } name ? name : "Duty";
    }

    private static string What(ClauseBody body, string[] activities) => body switch
    {
        RecurringBody recurring => Acts(recurring.Activities, activities),
        IntervalBody interval => Acts(interval.Activities, activities),
        ResponseBody response => Acts(response.Activities, activities),
        BeforeBody before => Acts(before.Activities, activities),
        DatedBody dated => Acts(dated.Activities, activities),
        SlidingBody sliding => Acts(sliding.Activities, activities),
        NeverBody never => "Never" + Acts(never.Activities, activities),
        StandingBody standing => "Keep" + activities[standing.Activity].TrimStart('@'),
        RetentionBody retention => "KeepRecordOf" + activities[retention.Activity].TrimStart('@'),
        FirstThenBody firstThen => What(firstThen.First, activities),
        EitherBody either => What(either.First, activities),
        AmountBody { Left.Activity: >= 0 } amount => amount.Left.Fold + activities[amount.Left.Activity].TrimStart('@'),
        AssessedBody assessed => Words(assessed.Text),
        _ => "",
    };

    private static string Acts(EquatableArray<int> acts, string[] activities) =>
        acts.Count > 3 ? "OneOf" + acts.Count + "Acts" : string.Join("Or", acts.Select(a => activities[a].TrimStart('@')));

    private static string Words(BilingualText text)
    {
        if (text.English.Length > 0)
        {
            var words = text.English.Split([' '], StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).ToList();
            while (words.Count > 1 && Joining.Contains(words[words.Count - 1].TrimEnd(',', ';', '.')))
                words.RemoveAt(words.Count - 1);
            return Identifier.Pascal(string.Join(" ", words))?.TrimStart('_', '@') ?? "";
        }

        var chinese = text.Chinese.Split('，', '。', '；', '、', ',')[0];
        return Identifier.Pascal(chinese.Length > 12 ? chinese.Substring(0, 12) : chinese)?.TrimStart('_', '@') ?? "";
    }
}
