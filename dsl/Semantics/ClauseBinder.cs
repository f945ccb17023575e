using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns clauses into their meaning.</summary>
internal sealed class ClauseBinder(SymbolBinder symbols, RulebookSettings settings, DiagnosticBag diagnostics)
{
    private readonly ConditionBinder conditions = new(symbols, diagnostics);
    private readonly BoundBinder bounds = new(symbols, diagnostics);

    /// <summary>The clause at its place; null when an error has been reported.</summary>
    public ClauseSymbol? Bind(ClauseSyntax syntax, SourceFile file, SectionBinder sections)
    {
        var qualifiers = syntax.Qualifiers;
        CheckOnce(qualifiers, file);
        CheckOrder(qualifiers, file);
        var label = qualifiers.OfType<QualifierSyntax.As>().FirstOrDefault()?.Label.Value;
        var citation = sections.Cite(label);
        if (!sections.InArticle)
            diagnostics.Add(DutyRules.MissingCitation, file, syntax.Span);
        if (Body(syntax, file) is not { } body)
            return null;
        var where = Conditions<QualifierSyntax.Where>(qualifiers, file, null, static q => q.Condition);
        var when = Conditions<QualifierSyntax.When>(qualifiers, file, Keyword.When, static q => q.Condition);
        var unless = Conditions<QualifierSyntax.Unless>(qualifiers, file, Keyword.Unless, static q => q.Condition);
        var from = qualifiers.OfType<QualifierSyntax.From>().FirstOrDefault()?.Date;
        var until = qualifiers.OfType<QualifierSyntax.Until>().FirstOrDefault()?.Date;
        var first = from is not null && from.Value > settings.Effective ? from.Value : settings.Effective;
        if (until is not null && until.Value < first)
            diagnostics.Add(DutyRules.NeverValid, file, until.Span, until.Value.ToString(), BilingualWords.Same(first.ToString()));
        return new ClauseSymbol(
            citation,
            sections.Current,
            Actors(syntax, file),
            body,
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
            qualifiers.OfType<QualifierSyntax.Note>().Select(static q => q.Text.Value).ToEquatableArray());
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

    private ClauseBody? Body(ClauseSyntax syntax, SourceFile file)
    {
        if (syntax.Body is ClauseBodySyntax.Assessed assessed)
        {
            CheckAssessed(syntax, file);
            return new AssessedBody(BilingualTexts.From(assessed.Texts));
        }

        var recurring = (ClauseBodySyntax.Recurring)syntax.Body;
        var distinct = syntax.Qualifiers.OfType<QualifierSyntax.Distinct>().FirstOrDefault();
        if (bounds.Bind(recurring, distinct, file) is not { } count)
            return null;
        var anchor = syntax.Qualifiers.OfType<QualifierSyntax.Anchored>().FirstOrDefault()?.Date.Value;
        var period = recurring.Window.Count is { } n ? (int)n.Value.Numerator : 1;
        if (anchor is null && period > 1)
            anchor = settings.AnchorOf(recurring.Window.Unit);
        return new RecurringBody(
            recurring.Activities.Select(symbols.PositionOf).Distinct().ToEquatableArray(),
            recurring.Targets.Select(t => new TargetSymbol(t.Relation, symbols.PositionOf(t.Actor), t.State is null ? -1 : symbols.PositionOf(t.State))).Distinct().ToEquatableArray(),
            count.Bound,
            count.Measure,
            distinct?.Attribute is { } attribute ? symbols.PositionOf(attribute) : -1,
            count.Unit,
            new PeriodGrid(recurring.Window.Unit, period, anchor),
            recurring.Season is { } s ? new Season(s.FromMonth, s.FromDay, s.ToMonth, s.ToDay) : null);
    }

    // What counts records or cuts periods says nothing about a duty that people assess.
    private void CheckAssessed(ClauseSyntax syntax, SourceFile file)
    {
        foreach (var qualifier in syntax.Qualifiers)
        {
            if (qualifier is QualifierSyntax.Where or QualifierSyntax.Distinct or QualifierSyntax.Anchored or QualifierSyntax.PartialPeriods)
            {
                diagnostics.Add(
                    DutyRules.WrongValue,
                    file,
                    qualifier.Span,
                    BilingualWords.Same(file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length)),
                    new BilingualText("a duty that people assess counts no records and has no periods", "由人评定的义务不计记录，也没有周期"));
            }
        }
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
                    or QualifierSyntax.As or QualifierSyntax.Distinct
                && !seen.Add(qualifier.GetType()))
            {
                diagnostics.Add(DutyRules.SaidTwice, file, qualifier.Span, file.Text.Substring(qualifier.Span.Start, qualifier.Span.Length));
            }
        }
    }
}
