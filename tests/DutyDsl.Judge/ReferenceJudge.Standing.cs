using System.Collections.Immutable;
using DutyDsl.Semantics;

namespace DutyDsl.Judge;

/// <summary>3.10, 3.13, 3.14: what is to be kept, amounts, and one timing instead of another.</summary>
public sealed partial class ReferenceJudge
{
    /// <summary>
    /// 3.13: each maximal run of days of T∩V up to d without a record of the state (or with the measure off its bound) is a
    /// breached finding; with none, one finding met so far. A measure never recorded: undetermined.
    /// </summary>
    private IEnumerable<Judgement> Standing(Duty duty, StandingBody body)
    {
        var stretches = Stretches(duty);
        if (stretches.IsEmpty)
            yield break;
        var bound = body.Bound is { } b ? new Required(Value(b.Minimum), b.MinimumExcluded, Value(b.Maximum), b.MaximumExcluded) : null;
        var required = bound?.Text(model.Activities[body.Activity].Unit) ?? once.Text("");
        var last = stretches[^1].Last is { } end && end < asOf ? end : asOf;
        if (bound is { Minimum: null, Maximum: null })
        {
            yield return Finding(duty, stretches[0].First, last, Ruling.Unassessed, "", 0, last, []);
            yield break;
        }

        bool? Kept(Day day) => bound is null
            ? Acts(duty, new[] { body.Activity }.ToEquatableArray()).Exists(r => r.Date <= day && (r.Until is not { } until || day <= until))
            : conditions.Latest(body.Activity, duty.Tenure.Subject, duty.Target?.Subject, day) is { } value ? !bound.IsShort(value) && !bound.IsExceeded(value) : null;
        var found = false;
        foreach (var stretch in stretches)
        {
            var days = Days(stretch.First, stretch.Last is { } over && over < asOf ? over : asOf).Select(d => (Day: d, Kept: Kept(d))).ToImmutableList();
            for (var i = 0; i < days.Count;)
            {
                var run = days.Skip(i).TakeWhile(d => d.Kept == days[i].Kept).Select(d => d.Day).ToImmutableList();
                if (days[i].Kept != true)
                {
                    found = true;
                    yield return Finding(duty, run[0], run[^1], days[i].Kept is null ? Ruling.Undetermined : Breach(duty, run), required, 0, run[^1], []);
                }

                i += run.Count;
            }
        }

        if (!found)
            yield return Finding(duty, stretches[0].First, last, Ruling.Met, required, 1, last, Acts(duty, new[] { body.Activity }.ToEquatableArray()).Where(a => a.Date <= last));
    }

    /// <summary>3.13: each A's <c>kept until</c> ≥ its day (or X) + D: met; earlier: breached; empty: pending, then unassessed.</summary>
    private IEnumerable<Judgement> Kept(Duty duty, RetentionBody body)
    {
        foreach (var act in Acts(duty, new[] { body.Activity }.ToEquatableArray()).Where(a => Binds(duty, a.Date, At(a, default))))
        {
            if (IsOpen(body.For) || (body.After is { } from && Clock(from, At(act, default)) is null))
            {
                yield return Finding(duty, act.Date, act.Date, IsOpen(body.For) ? Ruling.Unassessed : Ruling.Undetermined, once.Text(""), 0, act.Date, [act]) with { About = act.Id };
                continue;
            }

            var start = body.After is { } after ? Clock(after, At(act, default))!.Value.Day : act.Date;
            var due = Lengths.After(model, start, body.For, false);
            var ruling = act.KeptUntil is { } kept ? kept >= due ? Ruling.Met : Breach(duty, [act.Date], At(act, default))
                : asOf <= due ? Ruling.Pending : Ruling.Unassessed;
            yield return Finding(duty, start, due, ruling, once.Text(""), ruling == Ruling.Met ? 1 : 0, due, [act]) with { About = act.Id };
        }
    }

    /// <summary>3.10: a T1 window not met is met if a T2 deadline falls in it and every such T2 finding is met.</summary>
    private IEnumerable<Judgement> Either(Duty duty, EitherBody body)
    {
        var seconds = Findings(duty, body.Second).ToImmutableList();
        foreach (var first in Findings(duty, body.First))
        {
            var inside = seconds.FindAll(s => s.Ruling != Ruling.NotBound && first.Start <= s.Due && s.Due <= first.End);
            var instead = first.Ruling is not (Ruling.Met or Ruling.NotBound) && !inside.IsEmpty && inside.TrueForAll(s => s.Ruling == Ruling.Met);
            var later = first.Ruling == Ruling.Breached && !inside.IsEmpty && inside.TrueForAll(s => s.Ruling is Ruling.Met or Ruling.Pending);
            var open = first.Ruling == Ruling.Breached && inside.Exists(s => s.Ruling == Ruling.Undetermined)
                && inside.TrueForAll(s => s.Ruling is Ruling.Met or Ruling.Pending or Ruling.Undetermined);
            yield return open ? first with { Ruling = Ruling.Undetermined } : later && !instead ? first with { Ruling = Ruling.Pending } : instead ? first with { Ruling = Ruling.Met, Records = [.. first.Records.Concat(inside.SelectMany(s => s.Records)).Distinct()] } : first;
        }
    }

    /// <summary>
    /// 3.14: folds over the window's quantities; bare: latest. Judged when the window is over, a cap as soon as exceeded;
    /// missing or zero base: undetermined.
    /// </summary>
    private IEnumerable<Judgement> Amounts(Duty duty, AmountBody body)
    {
        if (body.Period is not { } grid)
            throw new NotSupportedException("amounts without a period");
        var (from, until) = Validity(duty.Clause);
        var first = from > duty.Tenure.From ? from : duty.Tenure.From;
        var last = Earlier(until, duty.Tenure.To) is { } end && end < asOf ? end : asOf;
        if (first > last)
            yield break;
        foreach (var period in Periods.Between(first, last, grid))
        {
            var days = Days(period.First, period.Last).Where(d => Binds(duty, d)).ToImmutableList();
            if (days.IsEmpty || days[0] > asOf)
                continue;
            var unit = new RecurringBody(default, default, new CountBound(new Quantity(new Rational(1)), false, null, false), CountMeasure.Records, -1, "", grid, null);
            if (Asked(duty.Clause, unit, days.Count, period.Last.Number - period.First.Number + 1) is null)
            {
                yield return Finding(duty, period.First, period.Last, Ruling.NotBound, "", 0, period.Last, []);
                continue;
            }

            var before = Periods.Around(period.First.Plus(-1), grid);
            var left = Amount(duty, body.Left, d => days.Contains(d), d => before.First <= d && d <= before.Last, period);
            var right = Amount(duty, body.Right, d => days.Contains(d), d => before.First <= d && d <= before.Last, period);
            var holds = left is { } l && right is { } r ? Conditions.Compare(l, body.Comparison, r) : (bool?)null;
            var over = asOf > days[^1];
            var cap = body.Comparison is Comparison.AtMost or Comparison.LessThan && body.Left.Fold is AmountFold.Sum or AmountFold.Largest
                && body.Right.Fold is AmountFold.Constant or AmountFold.Parameter;
            var ruling = IsOpen(body.Left) || IsOpen(body.Right) ? Ruling.Unassessed
                : over ? holds switch { true => Ruling.Met, false => Breach(duty, days), null => Ruling.Undetermined }
                : cap && holds == false ? Breach(duty, days)
                : Ruling.Pending;
            var required = body.Right.Fold == AmountFold.Constant ? Required(body.Comparison, Exact.Of(body.Right.Value)).Text("") : "";
            yield return Finding(duty, period.First, period.Last, ruling, required, left is { } shown && right is not null && ruling != Ruling.Unassessed ? shown.Rounded(6) : 0, days[^1], []);
        }
    }

    private static Required Required(Comparison comparison, Exact number) => comparison switch
    {
        Comparison.AtLeast => new Required(number, false, null, false),
        Comparison.MoreThan => new Required(number, true, null, false),
        Comparison.AtMost => new Required(null, false, number, false),
        Comparison.LessThan => new Required(null, false, number, true),
        _ => new Required(number, false, number, false),
    };

    private bool IsOpen(Amount amount) => amount.Fold == AmountFold.Parameter && ParameterValue(amount.Parameter) is null;

    private Exact? Amount(Duty duty, Amount amount, Func<Day, bool> inside, Func<Day, bool> before, (Day First, Day Last) period)
    {
        var acts = Acts(duty, new[] { amount.Activity }.ToEquatableArray());
        if (amount.Fold is AmountFold.Sum or AmountFold.Average or AmountFold.Largest && acts.Exists(a => a.Quantity is null && inside(a.Date)))
            return null;
        Exact? LatestOf(Func<Day, bool> when) => acts.FindLast(a => when(a.Date))?.Quantity is { } value ? Exact.Of(value) : null;
        decimal[] Values(Func<Day, bool> when) => [.. acts.Where(a => a.Quantity is not null && when(a.Date)).Select(a => a.Quantity!.Value)];
        switch (amount.Fold)
        {
            case AmountFold.Constant:
                return Exact.Of(amount.Value);
            case AmountFold.Parameter:
                return ParameterValue(amount.Parameter) is { } text ? Exact.Parse(text) : null;
            case AmountFold.Sum:
                return Exact.Of(Values(inside).Sum());
            case AmountFold.Largest:
                return Values(inside) is { Length: > 0 } some ? Exact.Of(some.Max()) : null;
            case AmountFold.Latest:
                return LatestOf(inside);
            case AmountFold.Average when amount.Per is null:
                return Values(inside) is { Length: > 0 } mean ? Exact.Of(mean.Sum()).Times(1, mean.Length) : null;
            case AmountFold.Growth:
                return LatestOf(inside) is { } now && LatestOf(before) is { } then && !then.Numerator.IsZero ? now.Minus(then).Over(then) : null;
            default:
                throw new NotSupportedException($"{amount.Fold} in {period}");
        }
    }
}
