using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>The settings of a rulebook, gathered from the rulebook lines of its files.</summary>
internal sealed class RulebookSettings
{
    private readonly HashSet<Type> said = [];

    public BilingualText Title { get; private set; } = BilingualText.Empty;

    public string TimeZone { get; private set; } = "";

    public CivilDate Effective { get; private set; } = new(1, 1, 1);

    public CivilDate? Until { get; private set; }

    public PartialPeriodPolicy PartialPeriods { get; private set; } = new(PartialPeriodKind.Exempt, new Rational(0));

    /// <summary>The rulebooks this one ends.</summary>
    public List<RepealSymbol> Repeals { get; } = [];

    /// <summary>What a policy says.</summary>
    public static PartialPeriodPolicy Policy(PolicySyntax policy) => new(policy.Kind, policy.Share?.Value ?? new Rational(0));

    /// <summary>Where periods of several units begin: 1 January of the year the rulebook took effect; for weeks that week's Monday.</summary>
    public CivilDate AnchorOf(CalendarUnit unit)
    {
        var day = new DateTime(Effective.Year, 1, 1);
        if (unit == CalendarUnit.Week)
        {
            var sinceMonday = ((int)day.DayOfWeek + 6) % 7;
            if (day.Ticks >= TimeSpan.TicksPerDay * sinceMonday)
                day = day.AddDays(-sinceMonday);
        }

        return new CivilDate(day.Year, day.Month, day.Day);
    }

    /// <summary>Takes what a rulebook line says; each setting is said once.</summary>
    public void Add(RulebookSyntax syntax, SourceFile file, DiagnosticBag diagnostics)
    {
        foreach (var setting in syntax.Settings)
        {
            if (setting is SettingSyntax.Repeals repeals)
            {
                Add(repeals, syntax, file, diagnostics);
                continue;
            }

            if (!said.Add(setting.GetType()))
            {
                diagnostics.Add(DutyRules.SaidTwice, file, setting.Span, file.Text.Substring(setting.Span.Start, setting.Span.Length));
                continue;
            }

            switch (setting)
            {
                case SettingSyntax.Title title:
                    Title = BilingualTexts.From(title.Texts);
                    break;
                case SettingSyntax.TimeZone zone:
                    TimeZone = zone.Id.Value;
                    break;
                case SettingSyntax.Effective effective:
                    Effective = effective.Date.Value;
                    break;
                case SettingSyntax.Until until:
                    Until = until.Date.Value;
                    if (until.Date.Value < Effective)
                        diagnostics.Add(DutyRules.NeverValid, file, until.Span, until.Date.Value.ToString(), BilingualWords.Same(Effective.ToString()));
                    break;
                case SettingSyntax.PartialPeriods periods:
                    PartialPeriods = Policy(periods.Policy);
                    break;
            }
        }
    }

    private void Add(SettingSyntax.Repeals repeals, RulebookSyntax rulebook, SourceFile file, DiagnosticBag diagnostics)
    {
        var id = repeals.Rulebook.Value;
        if (id == rulebook.Id.Value)
            diagnostics.Add(DutyRules.WrongValue, file, repeals.Rulebook.Span, BilingualWords.Same(id), new BilingualText("a rulebook cannot repeal itself; write 'until'", "规则不能废止自身，请写“截止”"));
        else if (Repeals.Exists(r => r.Rulebook == id))
            diagnostics.Add(DutyRules.SaidTwice, file, repeals.Span, file.Text.Substring(repeals.Span.Start, repeals.Span.Length));
        else
            Repeals.Add(new RepealSymbol(id, repeals.From.Value));
    }

    /// <summary>Reports what every rulebook has to say and this one does not.</summary>
    public void CheckComplete(string name, SourceFile file, TextSpan span, DiagnosticBag diagnostics)
    {
        if (!said.Contains(typeof(SettingSyntax.TimeZone)))
        {
            Missing(new BilingualText("in which time zone an instant becomes a day", "时刻按哪个时区换算为日期"),
                new BilingualText("time zone Asia/Shanghai", "时区 Asia/Shanghai"));
        }

        if (!said.Contains(typeof(SettingSyntax.Effective)))
            Missing(new BilingualText("since when it is in force", "从何时起施行"), new BilingualText("effective 2018-07-18", "施行 2018-07-18"));
        if (!said.Contains(typeof(SettingSyntax.PartialPeriods)))
        {
            Missing(new BilingualText("what a period asks that binds only in part", "只有部分受约束的周期如何要求"),
                new BilingualText("partial periods exempt", "不足周期 不计"));
        }

        void Missing(BilingualText what, BilingualText how) => diagnostics.Add(DutyRules.MissingSetting, file, span, name, what, how);
    }
}
