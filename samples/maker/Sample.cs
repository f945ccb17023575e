using System.Globalization;
using System.Text;

namespace DutyDsl.SampleMaker;

/// <summary>Writes the two tables of a sample.</summary>
public static class Sample
{
    /// <summary>Writes <c>subjects.csv</c> and <c>records.csv</c>; the same arguments give the same bytes.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="scale">How many times the province is there, each time with people and deeds of its own.</param>
    /// <param name="seed">What the deeds are drawn from.</param>
    /// <returns>How many rows the tables have.</returns>
    public static (long Subjects, long Records) Write(string folder, int scale, ulong seed)
    {
        using var subjects = Open(Path.Combine(folder, "subjects.csv"));
        using var records = Open(Path.Combine(folder, "records.csv"));
        subjects.Write("id,name,level,organ,office,function,duty class,parent,from,to\n");
        records.Write("id,subject,activity,date,until,target,clause,rating,recorded\n");
        var divisions = DivisionTable.Read();
        var (subjectRows, recordRows) = (0L, 0L);
        for (var i = 1; i <= scale; i++)
        {
            var copy = i == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{i}-");
            var registry = new Registry(divisions, seed, copy);
            foreach (var row in registry.Rows)
                subjects.Write(Row(row));
            subjectRows += registry.Rows.Count;
            recordRows += WriteRecords(records, new Diary(registry, seed), new Chance(seed, copy + "duplicates"), copy);
        }

        return (subjectRows, recordRows);
    }

    private static long WriteRecords(StreamWriter records, Diary diary, Chance chance, string copy)
    {
        var number = 0L;
        var rows = 0L;
        foreach (var deed in diary.Deeds)
        {
            var row = string.Create(
                CultureInfo.InvariantCulture,
                $"{copy}R{++number:D6},{deed.Subject},{deed.Activity},{deed.Date},{deed.Until},{deed.Target},{deed.Clause},{deed.Rating},{deed.Recorded}\n");

            // Now and then a record has been sent in twice.
            for (var times = chance.Happens(3) ? 2 : 1; times > 0; times--)
            {
                records.Write(row);
                rows++;
            }
        }

        return rows;
    }

    private static string Row(Stint row)
    {
        // The new area's own files write levels in Chinese.
        var level = row.Division.Level == Level.NewArea ? "雄安新区" : row.Division.LevelValue;
        var to = row.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Id},{row.Name},{level},{row.Organ},{row.Office},{row.Function},{row.DutyClass},{row.Parent},{row.From:yyyy-MM-dd},{to}\n");
    }

    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
}
