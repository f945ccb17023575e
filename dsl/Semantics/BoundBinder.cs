using System.Collections.Immutable;
using DutyDsl.Diagnostics;
using DutyDsl.Parsing;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Semantics;

/// <summary>Binds what a recurring clause counts and what the count has to be.</summary>
internal sealed class BoundBinder(SymbolBinder symbols, TimeBinder times, DiagnosticBag diagnostics)
{
    /// <summary>The bound, what is counted and in which unit; null when an error has been reported.</summary>
    public (CountBound Bound, CountMeasure Measure, string Unit)? Bind(
        ImmutableArray<NameSyntax> activities, BoundSyntax? written, QualifierSyntax.Distinct? distinct, SourceFile file)
    {
        var quantities = written switch
        {
            BoundSyntax.Compared compared => new[] { compared.Quantity },
            BoundSyntax.Between between => [between.Least, between.Most],
            _ => [],
        };
        var unit = quantities.Select(static q => q.Unit).FirstOrDefault(static u => u is not null);
        var measured = "";
        if (unit is not null)
        {
            if (!HaveUnit(activities, unit, file))
                return null;
            measured = activities[0].Declaration.Unit;
            if (distinct is not null)
            {
                diagnostics.Add(DutyRules.WrongValue, file, distinct.Span, BilingualWords.Same(Text(file, distinct.Span)), new BilingualText(
                    $"the bound is an amount in {unit.Value}, not a number of records", $"该要求是以{unit.Value}计的数额，不是记录数"));
                return null;
            }
        }

        var fits = true;
        foreach (var quantity in quantities)
            fits &= Fits(quantity, unit is null, file);
        if (!fits)
            return null;
        var bound = written switch
        {
            BoundSyntax.Between b => Between(b, file),
            BoundSyntax.Compared c => Compared(c),
            _ => new CountBound(new Quantity(new Rational(1)), false, null, false),
        };
        return bound is null ? null : (bound, unit is not null ? CountMeasure.Quantity : distinct?.Measure ?? CountMeasure.Records, measured);
    }

    /// <summary>The bound of a measure, in its unit; null when an error has been reported.</summary>
    public CountBound? OfMeasure(NameSyntax measure, BoundSyntax written, SourceFile file)
    {
        var quantities = written is BoundSyntax.Between b ? new[] { b.Least, b.Most } : [((BoundSyntax.Compared)written).Quantity];
        var fits = true;
        foreach (var quantity in quantities)
            fits &= Fits(quantity, false, file) && (quantity.Unit is null || HaveUnit([measure], quantity.Unit, file));
        return !fits ? null : written is BoundSyntax.Between between ? Between(between, file) : Compared((BoundSyntax.Compared)written);
    }

    private CountBound Compared(BoundSyntax.Compared bound)
    {
        var quantity = Quantity(bound.Quantity);
        return bound.Comparison switch
        {
            Comparison.AtLeast => new CountBound(quantity, false, null, false),
            Comparison.AtMost => new CountBound(null, false, quantity, false),
            Comparison.MoreThan => new CountBound(quantity, true, null, false),
            Comparison.LessThan => new CountBound(null, false, quantity, true),
            _ => new CountBound(quantity, false, quantity, false),
        };
    }

    private CountBound? Between(BoundSyntax.Between bound, SourceFile file)
    {
        if (bound.Least.Number is { } least && bound.Most.Number is { } most && IsLess(most.Value, least.Value))
        {
            diagnostics.Add(DutyRules.EmptyBound, file, bound.Span, least.Value.ToString(), BilingualWords.Same(most.Value.ToString()));
            return null;
        }

        return new CountBound(Quantity(bound.Least), false, Quantity(bound.Most), false);
    }

    private Quantity Quantity(QuantitySyntax quantity)
    {
        var share = quantity.OfTargets is not null ? new Share(times.Target(quantity.OfTargets), null)
            : quantity.OfAmount is not null ? new Share(null, times.Amount(quantity.OfAmount))
            : null;
        return quantity.Parameter is { } parameter
            ? new Quantity(new Rational(0), symbols.PositionOf(parameter), share)
            : new Quantity(quantity.Number!.Value, -1, share);
    }

    private bool Fits(QuantitySyntax quantity, bool whole, SourceFile file)
    {
        if (quantity.Parameter is { } parameter)
        {
            if (parameter.Declaration.Type == AttributeType.Number)
                return true;
            diagnostics.Add(DutyRules.WrongValue, file, parameter.Span, BilingualWords.Same(parameter.Text), new BilingualText(
                "a bound needs a parameter that is a number", "次数要求需要数值型参数"));
            return false;
        }

        if (quantity.OfTargets is not null && quantity.Number!.Value.Numerator > 100 * quantity.Number.Value.Denominator)
        {
            diagnostics.Add(DutyRules.BadNumber, file, quantity.Number.Span, BilingualWords.Same(quantity.Number.Value.ToString()), new BilingualText(
                "of the targets at most 100% can be asked for", "对象的比例不超过 100%"));
            return false;
        }

        if (!whole || quantity.OfTargets is not null || quantity.OfAmount is not null || quantity.Number!.Value.IsInteger)
            return true;
        diagnostics.Add(DutyRules.BadNumber, file, quantity.Number.Span, BilingualWords.Same(Text(file, quantity.Number.Span)), Words.WholeNumber);
        return false;
    }

    // One unit for all that counts, and the one each activity is declared in.
    private bool HaveUnit(ImmutableArray<NameSyntax> activities, StringSyntax unit, SourceFile file)
    {
        foreach (var activity in activities)
        {
            var declared = activity.Declaration.Unit;
            if (declared.Length > 0 && Same(declared, unit.Value))
                continue;
            diagnostics.Add(
                DutyRules.WrongUnit,
                file,
                unit.Span,
                BilingualWords.Same(activity.Text),
                BilingualWords.Same(unit.Value),
                declared.Length == 0
                    ? new BilingualText($"; declare it with 'in {unit.Value}'", $"；请在声明中写“单位 {unit.Value}”")
                    : new BilingualText($" but in {declared}", $"，而以{declared}计量"));
            return false;
        }

        return true;
    }

    /// <summary>Whether two spellings are one unit.</summary>
    public static bool Same(string first, string second) =>
        Units.Named(first) is { } unit ? Units.Named(second) == unit : NameKey.Of(first) == NameKey.Of(second);

    private static bool IsLess(Rational a, Rational b) => (decimal)a.Numerator * b.Denominator < (decimal)b.Numerator * a.Denominator;

    private static string Text(SourceFile file, TextSpan span) => file.Text.Substring(span.Start, span.Length);
}
