using DutyDsl.Data.Csv;
using DutyDsl.Data.Messages;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Text;

namespace DutyDsl.Data.Ingest;

/// <summary>The cells of the column <c>activity</c>, shared by all files of records.</summary>
internal sealed class ActivityCells
{
    /// <summary>The built-in activity that rates an assessed duty: <c>rating</c> or <c>评定</c>, unless the rules declare the name.</summary>
    public const int Rating = UncertainRecord.AnyRating;

    private const int FirstUndeclared = -3;

    private readonly Vocabulary vocabulary;
    private readonly CellCache cells;
    private readonly List<(string Name, long Accepted)> undeclared = [];
    private readonly Dictionary<string, string?> nearest = new(StringComparer.Ordinal);

    public ActivityCells(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        cells = new CellCache(Resolve);
    }

    /// <summary>A position in the vocabulary, <see cref="Rating"/>, or a number for which <see cref="IsUndeclared"/> holds.</summary>
    public int this[ReadOnlySpan<byte> cell] => cells[cell];

    /// <summary>The undeclared activities of accepted records.</summary>
    public IEnumerable<UndeclaredActivity> LetThrough => undeclared
        .Where(static activity => activity.Accepted > 0)
        .OrderBy(static activity => activity.Name, StringComparer.Ordinal)
        .Select(static activity => new UndeclaredActivity(activity.Name, activity.Accepted));

    public static bool IsUndeclared(int activity) => activity <= FirstUndeclared;

    /// <summary>Counts an accepted record of an undeclared activity.</summary>
    public void LetIn(int activity)
    {
        var (name, accepted) = undeclared[FirstUndeclared - activity];
        undeclared[FirstUndeclared - activity] = (name, accepted + 1);
    }

    public void TakeBack(ReadOnlySpan<byte> cell)
    {
        if (this[cell] is var activity && !IsUndeclared(activity))
            return;
        var (name, accepted) = undeclared[FirstUndeclared - activity];
        undeclared[FirstUndeclared - activity] = (name, accepted - 1);
    }

    /// <summary>Why the activity is not accepted.</summary>
    public BilingualName Reason(int activity)
    {
        var name = undeclared[FirstUndeclared - activity].Name;
        if (!nearest.TryGetValue(name, out var known))
        {
            known = NearestName.Of(name, vocabulary.Activities.SelectMany(static a => a.Symbol.Names));
            nearest.Add(name, known);
        }

        return RowMessages.UndeclaredActivity(Shown.Cell(name), known);
    }

    private int Resolve(string name)
    {
        var activity = vocabulary.FindActivity(name);
        if (activity >= 0)
            return activity;
        if (NameKey.Of(name) is "rating" or "评定")
            return Rating;
        undeclared.Add((name, 0));
        return FirstUndeclared - (undeclared.Count - 1);
    }
}
