using DutyDsl.Calendar;

namespace DutyDsl.Evaluation;

/// <summary>On which days a condition holds: certainly on <paramref name="Sure"/>, possibly on <paramref name="Possible"/>, which contains them.</summary>
internal readonly record struct DayTruth(DaySet Sure, DaySet Possible)
{
    public static readonly DayTruth Always = new(DaySet.All, DaySet.All);

    public static readonly DayTruth Never = new(DaySet.Empty, DaySet.Empty);

    public static readonly DayTruth Open = new(DaySet.Empty, DaySet.All);

    public static DayTruth Of(Truth truth) => truth switch
    {
        Truth.True => Always,
        Truth.False => Never,
        _ => Open,
    };

    public DayTruth And(DayTruth other) => new(Sure.Intersect(other.Sure), Possible.Intersect(other.Possible));

    public DayTruth Or(DayTruth other) => new(Sure.Union(other.Sure), Possible.Union(other.Possible));

    public DayTruth Not() => new(Possible.Complement(), Sure.Complement());

    public Truth On(int day) => Sure.Contains(day) ? Truth.True : Possible.Contains(day) ? Truth.Unknown : Truth.False;
}
