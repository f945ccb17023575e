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
