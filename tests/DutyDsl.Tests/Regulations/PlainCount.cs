using System.Globalization;

namespace DutyDsl.Tests.Regulations;

/// <summary>
/// Counts the dated duties of a folder with nothing but the table of <see cref="DatedDuty"/>: plain loops over the rows as
/// a person with a calendar would go through them. Reads files without quoted cells.
/// </summary>
internal sealed class PlainCount
{
    private static readonly DateOnly Effective = new(2018, 7, 18);
    private readonly Dictionary<string, string> english = [];
    private readonly List<Tenure> tenures = [];
    private readonly ILookup<(string Subject, string Activity), Entry> records;

    public PlainCount(string folder, IEnumerable<(string English, string Chinese)> names)
    {
        foreach (var (name, alias) in names)
            english[alias] = name;
        var rows = Rows(Path.Combine(folder, "subjects.csv")).ToList();
        foreach (var same in rows.GroupBy(static r => string.Join(',', "id level organ office function parent".Split(' ').Select(c => r[c]).Append(r["duty class"]))))
            Join(same);
        records = Rows(Path.Combine(folder, "records.csv"))
            .DistinctBy(static r => r["id"])
            .Select(r => (Key: (r["subject"], English(r["activity"])), Entry: new Entry(DayOf(r["date"]), r["target"])))
            .ToLookup(static r => r.Key, static r => r.Entry);
    }

    /// <summary>Citation, subject, first day of tenure, target, first day of the period, verdict, count.</summary>
    public IEnumerable<string> Findings(DateOnly asOf)
    {
        var bodies = tenures.Where(static t => t.Facets["office"] == "body").ToLookup(static t => t.Facets["parent"]);
        foreach (var duty in DatedDuty.All)
        {
            foreach (var tenure in tenures.Where(t => duty.Binds(t.Facets)))
            {
                if (duty.Targets.Length == 0)
                {
                    foreach (var line in Judge(duty, tenure, tenure.From, tenure.To, "", asOf))
                        yield return line;
                    continue;
                }

                foreach (var target in bodies[tenure.Id].Where(t => duty.Targets.Split('|').Contains(t.Facets["organ"])))
                {
                    var (from, to) = (tenure.From > target.From ? tenure.From : target.From, tenure.To < target.To ? tenure.To : target.To);
                    foreach (var line in Judge(duty, tenure, from, to, target.Id, asOf))
                        yield return line;
                }
            }
        }
    }

    private IEnumerable<string> Judge(DatedDuty duty, Tenure tenure, DateOnly from, DateOnly to, string target, DateOnly asOf)
    {
        for (var start = new DateOnly(2018, 1, 1); start <= asOf; start = start.AddMonths(duty.Months))
        {
            var end = start.AddMonths(duty.Months).AddDays(-1);
            if (start < from || end > to || start < Effective)
                continue;
            var actual = records[(tenure.Id, duty.Activity)].Count(r => r.Day >= start && r.Day <= end && r.Day <= asOf && (target.Length == 0 || r.Target == target));
            var verdict = actual > 0 ? "Met" : asOf > end ? "Breached" : "Pending";
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{duty.Cite} {tenure.Id} {tenure.From:yyyy-MM-dd} {target} {start:yyyy-MM-dd} {verdict} {actual}");
        }
    }

    private void Join(IEnumerable<Dictionary<string, string>> rows)
    {
        Tenure? open = null;
        foreach (var row in rows.OrderBy(static r => r["from"], StringComparer.Ordinal))
        {
            var (from, to) = (DayOf(row["from"]), row["to"].Length == 0 ? DateOnly.MaxValue : DayOf(row["to"]));
            if (open is not null && (open.To == DateOnly.MaxValue || from <= open.To.AddDays(1)))
            {
                open = open with { To = to > open.To ? to : open.To };
                tenures[^1] = open;
                continue;
            }

            open = new Tenure(row["id"], from, to, row.ToDictionary(static cell => cell.Key, cell => cell.Key == "level" ? English(cell.Value) : cell.Value));
            tenures.Add(open);
        }
    }

    private string English(string name) => english.GetValueOrDefault(name, name);

    private static DateOnly DayOf(string cell) => cell.Length == 10
        ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : DateOnly.FromDateTime(DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(8)).DateTime);

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(static c => c.First, static c => c.Second));
    }

    private sealed record Tenure(string Id, DateOnly From, DateOnly To, Dictionary<string, string> Facets);

    private sealed record Entry(DateOnly Day, string Target);
}
