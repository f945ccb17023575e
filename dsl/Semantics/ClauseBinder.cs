using System.Collections.Immutable;
using System.Globalization;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns clauses into their meaning.</summary>
internal sealed class ClauseBinder(SymbolBinder symbols, RulebookSettings settings, ClauseIndex index, DiagnosticBag diagnostics)
{
    private readonly TimeBinder times = new(symbols, settings, index, diagnostics);
    private readonly ConditionBinder conditions = new(symbols, new TimeBinder(symbols, settings, index, diagnostics), diagnostics);
    private readonly BoundBinder bounds = new(symbols, new TimeBinder(symbols, settings, index, diagnostics), diagnostics);

    /// <summary>How many clauses of the model a clause of the text becomes: timings joined by <c>and</c> are one each.</summary>
    public static int CountOf(ClauseSyntax clause) => clause.Body is ClauseBodySyntax.Act { Either: false } act ? Math.Max(1, act.Timings.Length) : 1;

    /// <summary>The clauses at their place; none when an error has been reported.</summary>
    public ImmutableArray<ClauseSymbol> Bind(ClauseSyntax syntax, SourceFile file, SectionBinder sections)
    {
        var qualifiers = syntax.Qualifiers;
        CheckOnce(qualifiers, file);
        CheckOrder(qualifiers, file);
        var label = qualifiers.OfType<QualifierSyntax.As>().FirstOrDefault()?.Label.Value;
        var citation = sections.Cite(label);
        if (!sections.InArticle)
            diagnostics.Add(DutyRules.MissingCitation, file, syntax.Span);
        var bodies = new BodyBinder(symbols, times, conditions, bounds, diagnostics, file, qualifiers).Bind(syntax.Body);
        if (bodies.IsEmpty)
            return [];
        foreach (var qualifier in qualifiers)
            QualifierChecks.Check(qualifier, bodies, file, diagnostics);

        var where = Conditions<QualifierSyntax.Where>(qualifiers, file, null, static q => q.Condition);
        var when = Conditions<QualifierSyntax.When>(qualifiers, file, Keyword.When, static q => q.Condition);
        var unless = Conditions<QualifierSyntax.Unless>(qualifiers, file, Keyword.Unless, static q => q.Condition);
        var from = qualifiers.OfType<QualifierSyntax.From>().FirstOrDefault()?.Date;
        var until = qualifiers.OfType<QualifierSyntax.Until>().FirstOrDefault()?.Date;
        var first = from is not null && from.Value > settings.Effective ? from.Value : settings.Effective;
        if (until is not null && until.Value < first)
            diagnostics.Add(DutyRules.NeverValid, file, until.Span, until.Value.ToString(), BilingualWords.Same(first.ToString()));
        var clause = new ClauseSymbol(
            citation,
            sections.Current,
            Actors(syntax, file),
            bodies[0],
            where.Length == 0 ? null : ConditionBinder.All(where),
            when.Length == 0 ? null : ConditionBinder.All(when),
            // Each exception excuses on its own.
            unless.Length == 0 ? null : ConditionBinder.Any(unless),
            from?.Value,
            until?.Value,
            qualifiers.OfType<QualifierSyntax.PartialPeriods>().FirstOrDefault() is { } own ? RulebookSettings.Policy(own.Policy) : null,
            qualifiers.OfType<QualifierSyntax.MayDelegateTo>().Select(q => symbols.PositionOf(q.Actor)).Distinct().ToEquatableArray(),
            qualifiers.OfType<QualifierSyntax.To>().SelectMany(static q => q.Recipients).Select(Recipient).ToEquatableArray(),
            qualifiers.OfType<QualifierSyntax.Quotation>().Select(static q => q.Text.Value).ToEquatableArray(),
            qualifiers.OfType<QualifierSyntax.Note>().Select(static q => q.Text.Value).ToEquatableArray())
        {
            By = qualifiers.OfType<QualifierSyntax.By>().Select(q => symbols.PositionOf(q.Actor)).Distinct().ToEquatableArray(),
            ExclusiveWith = qualifiers.OfType<QualifierSyntax.ExclusiveWith>().SelectMany(q => Others(q, label, file)).Distinct().OrderBy(static c => c).ToEquatableArray(),
        };
        foreach (var qualifier in qualifiers)
        {
            // No engine judges these yet: a rulebook that needs them must not pass.
            if ((qualifier is QualifierSyntax.By && bodies.Any(static b => b is ResponseBody or BeforeBody)) || (qualifier is QualifierSyntax.ExclusiveWith && clause.ExclusiveWith.Count > 0))
                diagnostics.Add(DutyRules.NotYetStated, file, qualifier.Span, qualifier is QualifierSyntax.By ? Words.ByOthers : Words.Exclusive);
        }

        return
        [
            clause,
            .. bodies.Skip(1).Select((body, i) => clause with
            {
                Body = body,
                Citation = citation with { Clause = citation.Clause + "." + (i + 2).ToString(CultureInfo.InvariantCulture) },
            }),
        ];
    }

    private ImmutableArray<int> Others(QualifierSyntax.ExclusiveWith qualifier, string? label, SourceFile file)
    {
        if (label is not null && qualifier.Clause is { Path.IsEmpty: true, Label: { } other } && NameKey.Of(label) == NameKey.Of(other.Value))
        {
            diagnostics.Add(DutyRules.WrongValue, file, qualifier.Span, BilingualWords.Same(other.Value), new BilingualText(
                "it is the clause's own label", "这是该条款自身的编号"));
            return [];
        }

        return index.Find(qualifier.Clause, file, diagnostics);
    }

    /// <summary>What two clauses have in common that say the same: all but where they stand and what is remarked.</summary>
    public static ClauseSymbol Essence(ClauseSymbol clause) => clause with
    {
        Citation = new Citation("", "", "", ""),
        Section = -1,
        Actors = clause.Actors.Items.Sort(),
        Quotations = default,
        Notes = default,
    };

    /// <summary>What counts as something else; null when an error has been reported.</summary>
    public CountsAsSymbol? CountsAs(CountsAsSyntax syntax, SourceFile file)
    {
        foreach (var qualifier in syntax.Qualifiers)
        {
            if (qualifier is QualifierSyntax.Where or QualifierSyntax.Note)
                continue;
            diagnostics.Add(
                DutyRules.WrongValue,
                file,
                qualifier.Span,
                BilingualWords.Same(file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length)),
                new BilingualText("'counts as' takes only 'where' and 'note'", "“视为”只能带“其中”和“说明”"));
            return null;
        }

        if (ReferenceEquals(syntax.Activity.Declaration, syntax.As.Declaration))
        {
            diagnostics.Add(DutyRules.WrongValue, file, syntax.As.Span, BilingualWords.Same(syntax.As.Text), new BilingualText(
                "it counts as itself already", "它本来就是它自己"));
            return null;
        }

        var where = Conditions<QualifierSyntax.Where>(syntax.Qualifiers, file, null, static q => q.Condition);
        return new CountsAsSymbol(
            symbols.PositionOf(syntax.Activity), symbols.PositionOf(syntax.As), where.Length == 0 ? null : ConditionBinder.All(where))
        {
            Notes = syntax.Qualifiers.OfType<QualifierSyntax.Note>().Select(static q => q.Text.Value).ToEquatableArray(),
        };
    }

    private EquatableArray<int> Actors(ClauseSyntax syntax, SourceFile file)
    {
        var actors = ImmutableArray.CreateBuilder<int>();
        foreach (var actor in syntax.Actors)
        {
            var position = symbols.PositionOf(actor);
            if (actors.Contains(position))
                diagnostics.Add(DutyRules.SaidTwice, file, actor.Span, actor.Text);
            else
                actors.Add(position);
        }

        return actors.ToImmutable();
    }

    private ImmutableArray<Condition> Conditions<T>(
        ImmutableArray<QualifierSyntax> qualifiers,
        SourceFile file,
        Keyword? ofDay,
        Func<T, ConditionSyntax> condition) =>
        [.. qualifiers.OfType<T>().Select(q => conditions.Bind(condition(q), file, ofDay))];

    private Recipient Recipient(RecipientSyntax recipient) => new(
        recipient.Actor is null ? -1 : symbols.PositionOf(recipient.Actor),
        recipient.Text?.Value ?? "",
        recipient.Superior);

    private void CheckOrder(ImmutableArray<QualifierSyntax> qualifiers, SourceFile file)
    {
        foreach (var overrides in qualifiers.OfType<QualifierSyntax.Overrides>())
        {
            diagnostics.Add(
                DutyRules.WrongValue,
                file,
                overrides.Span,
                BilingualWords.Same(file.Text.Substring(overrides.Span.Start, overrides.Span.Length)),
                new BilingualText("only accountability rules go before one another", "只有问责规则之间有先后"));
        }
    }

    private void CheckOnce(ImmutableArray<QualifierSyntax> qualifiers, SourceFile file)
    {
        var seen = new HashSet<Type>();
        foreach (var qualifier in qualifiers)
        {
            if (qualifier is QualifierSyntax.From or QualifierSyntax.Until or QualifierSyntax.Anchored or QualifierSyntax.PartialPeriods
                    or QualifierSyntax.As or QualifierSyntax.Distinct or QualifierSyntax.ExtendableBy or QualifierSyntax.Grace
                    or QualifierSyntax.CountingFirstDay or QualifierSyntax.MonthEndsKept
                && !seen.Add(qualifier.GetType()))
            {
                diagnostics.Add(DutyRules.SaidTwice, file, qualifier.Span, file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length));
            }
        }
    }
}
