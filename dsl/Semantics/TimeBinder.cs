using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Turns lengths, periods, happenings, instants and amounts into their meaning.</summary>
internal sealed class TimeBinder(SymbolBinder symbols, RulebookSettings settings, ClauseIndex index, DiagnosticBag diagnostics)
{
    /// <summary>A length that may be counted in the use of something: <c>every 1000 operating hours</c>.</summary>
    public Span Use(SpanSyntax syntax)
    {
        if (syntax.Parameter is { } parameter)
            return new Span(new Rational(0), CalendarUnit.Day, symbols.PositionOf(parameter));
        var count = syntax.Count!.Value;
        return syntax.Counted switch
        {
            null => new Span(count, syntax.Unit),
            { Declaration.Kind: NameKinds.Measure } measure => new Span(count, CalendarUnit.Day, Measure: symbols.PositionOf(measure)),
            var calendar => new Span(count, CalendarUnit.Day, Calendar: symbols.PositionOf(calendar)),
        };
    }

    /// <summary>A length of time.</summary>
    public Span Time(SpanSyntax syntax, SourceFile file)
    {
        if (syntax.Counted is { Declaration.Kind: NameKinds.Measure } measure)
        {
            diagnostics.Add(DutyRules.WrongValue, file, syntax.Span, BilingualWords.Same(file.Text.Substring(syntax.Span.Start, syntax.Span.Length)), new BilingualText(
                $"'{measure.Text}' measures use, and a length of time is needed here", $"“{measure.Text}”计量的是使用量，此处需要时长"));
        }

        return Use(syntax);
    }

    /// <summary>Periods; several units begin where the rulebook's grid begins unless <paramref name="anchor"/> says so.</summary>
    public PeriodGrid Period(WindowSyntax window, CivilDate? anchor)
    {
        var count = window.Count is { } n ? (int)n.Value.Numerator : 1;
        if (window.Period is { } declared)
            return new PeriodGrid(Unit(declared.Declaration), count, anchor, symbols.PositionOf(declared));
        return new PeriodGrid(window.Unit, count, anchor ?? (count > 1 ? settings.AnchorOf(window.Unit) : null));
    }

    /// <summary>What happens.</summary>
    public Happening Happening(HappeningSyntax syntax, SourceFile file)
    {
        var clause = -1;
        if (syntax.Clause is { } cite)
        {
            var found = index.Find(cite, file, diagnostics);
            if (found.Length > 1)
            {
                diagnostics.Add(DutyRules.WrongValue, file, cite.Span, BilingualWords.Same(file.Text.Substring(cite.Span.Start, cite.Span.Length)), new BilingualText(
                    "it cites several clauses; 'late' needs one, so give it a label with 'as'", "该引用包含多个条款，“逾期”只能针对一个，请用“编号”为其命名"));
            }

            clause = found.IsEmpty ? -1 : found[0];
        }

        return new Happening(
            syntax.Kind,
            syntax.Name is { } name ? symbols.PositionOf(name) : -1,
            syntax.Period is { } period ? Period(period, null) : null,
            clause);
    }

    /// <summary>The instant a clock starts at.</summary>
    public Instant Instant(InstantSyntax syntax, SourceFile file) => syntax switch
    {
        InstantSyntax.Field field => new AttributeInstant(symbols.PositionOf(field.Attribute)),
        InstantSyntax.Happens happens => new HappeningInstant(Happening(happens.Happening, file)),
        InstantSyntax.Extreme extreme => new ExtremeInstant(extreme.Earlier, Instant(extreme.First, file), Instant(extreme.Second, file)),
        InstantSyntax.Offset offset => new OffsetInstant(Instant(offset.Origin, file), Time(offset.After, file)),
        _ => throw new InvalidOperationException($"no meaning for {syntax.GetType().Name}"),
    };

    /// <summary>A target.</summary>
    public TargetSymbol Target(TargetSyntax syntax) =>
        new(syntax.Relation, symbols.PositionOf(syntax.Actor), syntax.State is null ? -1 : symbols.PositionOf(syntax.State));

    /// <summary>Targets, each once.</summary>
    public EquatableArray<TargetSymbol> Targets(ImmutableArray<TargetSyntax> syntax) => syntax.Select(Target).Distinct().ToEquatableArray();

    /// <summary>An amount; <paramref name="per"/> is the unit of time of an average.</summary>
    public Amount Amount(AmountSyntax syntax, PeriodGrid? per = null) => new(
        syntax.Fold,
        syntax.Name is { } name && syntax.Fold != AmountFold.Parameter ? symbols.PositionOf(name) : -1,
        syntax.Number?.Value ?? new Rational(0),
        syntax.Fold == AmountFold.Parameter ? symbols.PositionOf(syntax.Name!) : -1,
        syntax.Unit?.Value ?? "",
        per);

    /// <summary>Two amounts that are compared have one unit where both say it.</summary>
    public void CheckUnits(AmountSyntax left, AmountSyntax right, SourceFile file)
    {
        if (left.Fold == AmountFold.Growth || right.Fold == AmountFold.Growth)
        {
            if (right.Unit is { } growth && left.Fold == AmountFold.Growth)
                Report(left.Name!, growth.Value, growth.Span, file);
            return;
        }

        if (left.Name is not { } measured)
            return;
        if (right.Unit is { } unit)
        {
            if (measured.Declaration.Unit.Length == 0 || !BoundBinder.Same(measured.Declaration.Unit, unit.Value))
                Report(measured, unit.Value, unit.Span, file);
        }
        else if (right.Name is { Declaration.Unit.Length: > 0 } other && measured.Declaration.Unit.Length > 0
            && !BoundBinder.Same(measured.Declaration.Unit, other.Declaration.Unit))
        {
            Report(measured, other.Declaration.Unit, other.Span, file);
        }
    }

    private void Report(NameSyntax name, string unit, TextSpan span, SourceFile file) => diagnostics.Add(
        DutyRules.WrongUnit,
        file,
        span,
        BilingualWords.Same(name.Text),
        BilingualWords.Same(unit),
        name.Declaration.Unit.Length == 0
            ? new BilingualText($"; declare it with 'in {unit}'", $"；请在声明中写“单位 {unit}”")
            : new BilingualText($" but in {name.Declaration.Unit}", $"，而以{name.Declaration.Unit}计量"));

    private static CalendarUnit Unit(Declaration period) =>
        period.Syntax is DeclarationSyntax.Time { Table: null } ? CalendarUnit.Year : CalendarUnit.Day;
}
