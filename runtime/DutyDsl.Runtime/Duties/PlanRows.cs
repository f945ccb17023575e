using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DutyDsl.Duties;

/// <summary>Reads the fields of a plan in order, row by row.</summary>
internal sealed class PlanRows(string text)
{
    private int next;
    private string[] fields = [];
    private int field;
    private int line;

    public bool NextRow()
    {
        if (next >= text.Length)
            return false;
        var end = text.IndexOf('\n', next);
        if (end < 0)
            throw Damaged("the last row has no end");
        fields = text[next..end].Split('\t');
        field = 0;
        line++;
        next = end + 1;
        return true;
    }

    public string Text()
    {
        if (field >= fields.Length)
            throw Damaged("a field is missing");
        var raw = fields[field++];
        return raw.Contains('\\', StringComparison.Ordinal) ? Unescape(raw) : raw;
    }

    public int Number()
    {
        var raw = Text();
        return int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Damaged($"'{raw}' is no number");
    }

    public T Name<T>()
        where T : struct, Enum
    {
        var raw = Text();
        return Enum.TryParse<T>(raw, out var value) && Enum.IsDefined(value)
            ? value
            : throw Damaged($"'{raw}' is no {typeof(T).Name}");
    }

    public Fraction Fraction()
    {
        var raw = Text();
        try
        {
            return Duties.Fraction.Parse(raw);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw Damaged($"'{raw}' is no number");
        }
    }

    public DateOnly? Date()
    {
        var raw = Text();
        if (raw == "-")
            return null;
        return DateOnly.TryParseExact(raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Damaged($"'{raw}' is no date");
    }

    public bool Flag() => Text() switch
    {
        "yes" => true,
        "no" => false,
        var other => throw Damaged($"'{other}' is neither yes nor no"),
    };

    public bool Present(string word)
    {
        var raw = Text();
        return raw == word || (raw == "-" ? false : throw Damaged($"'{raw}' is neither '{word}' nor '-'"));
    }

    public ImmutableArray<T> List<T>(Func<PlanRows, T> read)
    {
        var count = Number();
        if (count < 0)
            throw Damaged("a list has a negative length");
        var list = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            list.Add(read(this));
        return list.DrainToImmutable();
    }

    public ImmutableArray<int> Positions() => List(static rows => rows.Number());

    public ImmutableArray<string> Texts() => List(static rows => rows.Text());

    public BilingualName Bilingual() => new(Text(), Text());

    public NamedSymbol Symbol() => new(Bilingual(), Texts());

    public PlanCell Cell() => new(Number(), Positions());

    public DateOnly RequiredDate() => Date() ?? throw Damaged("a date is missing");

    public PlanPeriod? Period() =>
        Present("period") ? new PlanPeriod(Name<CalendarUnit>(), Number(), Date(), Number()) : null;

    public PlanPeriod RequiredPeriod() => Period() ?? throw Damaged("a period is missing");

    public PlanSpan? Span() =>
        Present("span") ? new PlanSpan(Fraction(), Name<CalendarUnit>(), Number(), Number(), Number()) : null;

    public PlanSpan RequiredSpan() => Span() ?? throw Damaged("a length is missing");

    public PlanHappening Happening() => new(Name<HappeningKind>(), Number(), Period(), Number());

    public PlanTarget Target() => new(Name<TargetRelation>(), Number(), Number());

    public PlanAmount Amount() => new(Name<AmountFold>(), Number(), Fraction(), Number(), Text(), Period());

    public void EndRow()
    {
        if (field != fields.Length)
            throw Damaged("a row has too many fields");
    }

    public PlanFormatException Damaged(string what) =>
        new($"The plan cannot be read: {what} (row {line}, field {field}). Rebuild the rules with the version of DutyDsl that runs them.");

    private string Unescape(string raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            if (++i == raw.Length)
                throw Damaged("an escape is cut off");
            result.Append(raw[i] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                '\\' => '\\',
                _ => throw Damaged($"'\\{raw[i]}' is no escape"),
            });
        }

        return result.ToString();
    }
}
