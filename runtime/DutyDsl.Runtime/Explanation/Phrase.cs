using System.Globalization;
using DutyDsl.Duties;

namespace DutyDsl.Explanation;

/// <summary>A piece of text in both languages; placeholders are those of <see cref="string.Format(IFormatProvider, string, object[])"/>.</summary>
internal readonly record struct Phrase(string English, string Chinese)
{
    public static readonly Phrase Empty = new("", "");

    public static implicit operator Phrase(string both) => new(both, both);

    public static implicit operator Phrase(BilingualName name) => new(name.In(Language.English), name.In(Language.Chinese));

    public static implicit operator Phrase(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static implicit operator Phrase(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Phrase operator +(Phrase a, Phrase b) => new(a.English + b.English, a.Chinese + b.Chinese);

    public Phrase With(params Phrase[] arguments) => new(
        string.Format(CultureInfo.InvariantCulture, English, [.. arguments.Select(static a => a.English)]),
        string.Format(CultureInfo.InvariantCulture, Chinese, [.. arguments.Select(static a => a.Chinese)]));

    /// <summary>Without the word that would lead on to a name.</summary>
    public Phrase TrimOf() => English.EndsWith(" of", StringComparison.Ordinal) ? this with { English = English[..^3] } : this;

    public static Phrase Join(Phrase separator, IEnumerable<Phrase> parts)
    {
        var list = parts.ToList();
        return new Phrase(
            string.Join(separator.English, list.Select(static p => p.English)),
            string.Join(separator.Chinese, list.Select(static p => p.Chinese)));
    }
}
