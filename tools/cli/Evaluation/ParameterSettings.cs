using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Tool.Hosting;
using DutyDsl.Tool.Messages;
using DutyDsl.Tool.Parsing;
using ValueType = DutyDsl.Duties.ValueType;

namespace DutyDsl.Tool.Evaluation;

/// <summary>The values that <c>--set</c> gives to parameters, checked against their types.</summary>
internal static class ParameterSettings
{
    private static readonly (string Singular, string[] Spellings)[] Units =
    [
        ("minute", ["minute", "minutes", "分钟"]),
        ("hour", ["hour", "hours", "小时"]),
        ("day", ["day", "days", "日", "天"]),
        ("week", ["week", "weeks", "周"]),
        ("ten-day", ["ten-day", "ten-days", "旬"]),
        ("half-month", ["half-month", "half-months", "半月"]),
        ("month", ["month", "months", "月", "个月"]),
        ("quarter", ["quarter", "quarters", "季度", "个季度"]),
        ("half-year", ["half-year", "half-years", "半年"]),
        ("year", ["year", "years", "年"]),
    ];

    public static ImmutableDictionary<string, string> Read(IReadOnlyList<string> settings, ImmutableArray<DutyPlan> plans)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CommandFailure(Texts.SettingWithoutValue(setting));
            var name = setting[..equals].Trim();
            var value = setting[(equals + 1)..].Trim();
            var parameter = Find(name, plans);
            var canonical = Canonical(parameter.Type, value)
                ?? throw new CommandFailure(Texts.SettingOfOtherType(name, value, parameter.Type));
            if (!values.TryAdd(parameter.Symbol.Names[0], canonical))
                throw new CommandFailure(Texts.SetTwice(name));
        }

        return values.ToImmutable();
    }

    private static PlanParameter Find(string name, ImmutableArray<DutyPlan> plans)
    {
        var all = plans.SelectMany(static plan => plan.Parameters).ToList();
        var key = Citations.Key(name);
        return all.Find(parameter => parameter.Symbol.Names.Any(known => string.Equals(Citations.Key(known), key, StringComparison.Ordinal)))
            ?? throw new CommandFailure(all.Count == 0
                ? Texts.NoParameters(name)
                : Texts.UnknownParameter(
                    name,
                    NearestName.Of(name, all.SelectMany(static parameter => parameter.Symbol.Names)),
                    all.Select(static parameter => parameter.Symbol.Name.ToString())));
    }

    private static string? Canonical(ValueType type, string value) => type switch
    {
        ValueType.Number => Number(value),
        ValueType.YesNo => value.ToLowerInvariant() switch { "yes" or "是" => "yes", "no" or "否" => "no", _ => null },
        ValueType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
        ValueType.Duration => Duration(value),
        ValueType.Instant => DateTimeOffset.TryParseExact(value, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
        _ => value.Length > 0 ? value : null,
    };

    private static string? Number(string value)
    {
        if (decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return value;
        return value.Split('/') is [var top, var bottom]
            && long.TryParse(top, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && long.TryParse(bottom, NumberStyles.None, CultureInfo.InvariantCulture, out var divisor) && divisor > 0
            ? value
            : null;
    }

    private static string? Duration(string value)
    {
        var digits = value.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(value.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            return null;
        var word = value[digits..].Trim();
        foreach (var (singular, spellings) in Units)
        {
            if (spellings.Contains(word, StringComparer.OrdinalIgnoreCase))
                return count.ToString(CultureInfo.InvariantCulture) + " " + singular + (count == 1 ? "" : "s");
        }

        return null;
    }
}
