namespace DutyDsl.Semantics;

/// <summary>A declared calendar (<c>calendar working days from "holidays-cn.csv"</c>) or period (<c>period fiscal year from 1 April</c>).</summary>
/// <param name="Name">Its names.</param>
/// <param name="Kind">Which.</param>
/// <param name="Days">For <see cref="CalendarKind.Days"/> the days that differ from Monday to Friday, ascending.</param>
/// <param name="Periods">For <see cref="CalendarKind.Periods"/> the periods, ascending, without overlap.</param>
/// <param name="StartMonth">For <see cref="CalendarKind.Years"/> the month the year begins in.</param>
/// <param name="StartDay">For <see cref="CalendarKind.Years"/> the day it begins on.</param>
public sealed record CalendarSymbol(
    SymbolName Name,
    CalendarKind Kind,
    EquatableArray<CalendarDay> Days,
    EquatableArray<CalendarPeriod> Periods,
    int StartMonth,
    int StartDay);
