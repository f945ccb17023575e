using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns accountability rules into their meaning, after all clauses, because rules cite them.</summary>
internal sealed class RuleBinder(SymbolBinder symbols, RulebookSettings settings, ClauseIndex index, CitationResolver resolver, DiagnosticBag diagnostics)
{
    private readonly ConditionBinder conditions = new(symbols, new TimeBinder(symbols, settings, index, diagnostics), diagnostics, resolver);

    /// <summary>The rules, at the places where they stand.</summary>
    public ImmutableArray<RuleSymbol> Bind(IReadOnlyList<(RuleSyntax Syntax, SourceFile File, RuleSymbol Place)> rules)
    {
        ImmutableArray<RuleSymbol> bound = [.. rules.Select(r => Bind(r.Syntax, r.File, r.Place))];
        CheckCircles(rules, bound);
        CheckOrder(rules, bound);
        return bound;
    }

    /// <summary>What two rules have in common that say the same: all but where they stand and what is remarked.</summary>
    public static RuleSymbol Essence(RuleSymbol rule) => rule with
    {
        Citation = new Citation("", "", "", ""),
        Section = -1,
        Actors = rule.Actors.Items.Sort(),
        Quotations = default,
        Notes = default,
    };

    private RuleSymbol Bind(RuleSyntax syntax, SourceFile file, RuleSymbol place)
    {
        CheckQualifiers(syntax, file);
        var qualifiers = syntax.Qualifiers;
        var from = qualifiers.OfType<QualifierSyntax.From>().FirstOrDefault()?.Date;
        var until = qualifiers.OfType<QualifierSyntax.Until>().FirstOrDefault()?.Date;
        var first = from is not null && from.Value > settings.Effective ? from.Value : settings.Effective;
        if (until is not null && until.Value < first)
            diagnostics.Add(DutyRules.NeverValid, file, until.Span, until.Value.ToString(), BilingualWords.Same(first.ToString()));
        return place with
        {
            Actors = Once(syntax.Actors, file),
            Body = Body(syntax.Body, file),
            Overrides = qualifiers.OfType<QualifierSyntax.Overrides>().Select(o => resolver.RuleLabelled(o.Label, file)).OfType<int>().Distinct().OrderBy(static r => r).ToEquatableArray(),
            From = from?.Value,
            Until = until?.Value,
            Notes = qualifiers.OfType<QualifierSyntax.Note>().Select(static q => q.Text.Value).ToEquatableArray(),
            Quotations = qualifiers.OfType<QualifierSyntax.Quotation>().Select(static q => q.Text.Value).ToEquatableArray(),
        };
    }

    private RuleBody Body(RuleBodySyntax syntax, SourceFile file)
    {
        switch (syntax)
        {
            case RuleBodySyntax.Ground r:
                return new GroundRule(symbols.GroundOf(file, r.Name), When(r.When, file));
            case RuleBodySyntax.Impose r:
                var (least, most) = (symbols.PositionOf(r.Least), symbols.PositionOf(r.Most));
                if (least > most)
                    diagnostics.Add(DutyRules.SanctionOrder, file, TextSpan.Covering(r.Least.Span, r.Most.Span), r.Least.Text, BilingualWords.Same(r.Most.Text));
                return new ImposeRule(least, most, Ground(r.OnGround));
            case RuleBodySyntax.Refer r:
                return new ReferRule(BilingualTexts.From(r.To), When(r.When, file));
            case RuleBodySyntax.Bar r:
                var length = r.Parameter is { } parameter
                    ? new Span(new Rational(0), CalendarUnit.Day, symbols.PositionOf(parameter))
                    : new Span(r.Length!.Count!.Value, r.Length.Unit);
                return new BarRule(Once(r.Activities, file), length, new Happening(HappeningKind.Record, symbols.PositionOf(r.From), null, -1), Ground(r.OnGround));
            case RuleBodySyntax.Adjust r:
                return new AdjustRule(r.Aggravates, Ground(r.OnGround), When(r.When, file));
            case RuleBodySyntax.Relief r:
                return new ReliefRule(r.Exempts, Ground(r.OnGround), When(r.When, file));
            case RuleBodySyntax.Regardless r:
                return new RegardlessRule(Once(r.Activities, file), Ground(r.OnGround), When(r.When, file));
            case RuleBodySyntax.Commend r:
                return new CommendRule(BilingualTexts.From(r.What), When(r.When, file));
            default:
                throw new InvalidOperationException($"no meaning for {syntax.GetType().Name}");
        }
    }

    private int Ground(NameSyntax? ground) => ground is null ? -1 : symbols.PositionOf(ground);

    private Condition When(ConditionSyntax condition, SourceFile file) => conditions.Bind(condition, file, Keyword.When);

    private EquatableArray<int> Once(ImmutableArray<NameSyntax> names, SourceFile file)
    {
        var positions = ImmutableArray.CreateBuilder<int>();
        foreach (var name in names)
        {
            var position = symbols.PositionOf(name);
            if (positions.Contains(position))
                diagnostics.Add(DutyRules.SaidTwice, file, name.Span, name.Text);
            else
                positions.Add(position);
        }

        return positions.ToImmutable();
    }

    private void CheckQualifiers(RuleSyntax syntax, SourceFile file)
    {
        var seen = new HashSet<Type>();
        foreach (var qualifier in syntax.Qualifiers)
        {
            var text = file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length);
            if (qualifier is not (QualifierSyntax.As or QualifierSyntax.Overrides or QualifierSyntax.From or QualifierSyntax.Until
                    or QualifierSyntax.Note or QualifierSyntax.Quotation))
            {
                diagnostics.Add(DutyRules.WrongValue, file, qualifier.Span, BilingualWords.Same(text), new BilingualText(
                    "an accountability rule takes only 'as', 'overrides', 'from', 'until', 'text' and 'note'",
                    "问责规则只能带“编号”“优先于”“起始”“截止”“原文”和“说明”"));
            }
            else if (qualifier is QualifierSyntax.As or QualifierSyntax.From or QualifierSyntax.Until && !seen.Add(qualifier.GetType()))
            {
                diagnostics.Add(DutyRules.SaidTwice, file, qualifier.Span, text);
            }
        }
    }

    private void CheckCircles(IReadOnlyList<(RuleSyntax Syntax, SourceFile File, RuleSymbol Place)> rules, ImmutableArray<RuleSymbol> bound)
    {
        List<object> boxes = [.. Enumerable.Range(0, bound.Length).Select(static i => (object)i)];
        DependencyOrder.Sort(boxes, box => [.. bound[(int)box].Overrides.Items.Select(i => boxes[i])], circle =>
        {
            List<int> steps = [.. circle.Select(static b => (int)b)];
            string Spell(int i) => rules[i].Syntax.Qualifiers.OfType<QualifierSyntax.As>().First().Label.Value;
            var first = steps[0];
            diagnostics.Add(
                DutyRules.Circle,
                rules[first].File.LocationOf(rules[first].Syntax.Qualifiers.OfType<QualifierSyntax.Overrides>().First().Span),
                steps.Skip(1).Select(i => rules[i].File.LocationOf(rules[i].Syntax.Span)),
                new BilingualText("The order of rule '" + Spell(first) + "'", "规则“" + Spell(first) + "”的先后次序"),
                BilingualWords.Same(string.Join(" → ", steps.Append(first).Select(Spell))));
        });
    }

    // Two ranges for one ground and one person need an order that says which is meant.
    private void CheckOrder(IReadOnlyList<(RuleSyntax Syntax, SourceFile File, RuleSymbol Place)> rules, ImmutableArray<RuleSymbol> bound)
    {
        for (var second = 0; second < bound.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (bound[first].Body is not ImposeRule one || bound[second].Body is not ImposeRule other
                    || (one.Least == other.Least && one.Most == other.Most)
                    || (one.Ground >= 0 && other.Ground >= 0 && one.Ground != other.Ground)
                    || bound[first].Overrides.Items.Contains(second) || bound[second].Overrides.Items.Contains(first)
                    || !OverlapInTime(bound[first], bound[second])
                    || !bound[first].Actors.Items.Any(a => bound[second].Actors.Items.Any(b => symbols.CanBeBoth(a, b))))
                {
                    continue;
                }

                var place = rules[first].File.LocationOf(rules[first].Syntax.Span);
                var ground = Math.Max(one.Ground, other.Ground);
                diagnostics.Add(
                    DutyRules.UnorderedRules,
                    rules[second].File.LocationOf(rules[second].Syntax.Span),
                    [place],
                    ground < 0 ? KeywordTable.Entry(Keyword.AnyGround).Bare : BilingualTexts.Shown(symbols.Grounds[ground]),
                    BilingualWords.Same(bound[first].Citation.ToString()),
                    BilingualWords.Same(place.ToString()));
            }
        }
    }

    private static bool OverlapInTime(RuleSymbol a, RuleSymbol b) =>
        !(a.Until is { } aUntil && b.From is { } bFrom && aUntil < bFrom) && !(b.Until is { } bUntil && a.From is { } aFrom && bUntil < aFrom);
}
