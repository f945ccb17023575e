using System.Globalization;
using DutyDsl.Duties;
using DutyDsl.Facts;
using DutyDsl.Lowering;
using DutyDsl.Text;

namespace DutyDsl.Benchmarks;

/// <summary>Three duties of the Hebei regulation and generated facts for them, equal for equal sizes.</summary>
public sealed class ThreeDuties
{
    private const string Rules = """
        rulebook Bench.ThreeDuties
          time zone Asia/Shanghai
          effective 2018-07-18
          partial periods exempt
        facet level = city, county, township
        facet organ = party, government, party department
        facet office = body, principal
        actor county party secretary = level county, organ party, office principal
        actor township government principal = level township, organ government, office principal
        actor party committee = organ party, office body
        actor party department = organ party department, office body
        activity research
        activity lead inspection
        activity inspection tour
        activity analysis
        article 5
        item 3
        county party secretary: research >= 1 per quarter
        article 6
        item 3
        township government principal: lead inspection >= 1 per month
        article 14
        party committee: inspection tour of each subordinate party department, subordinate party committee >= 1 per 2 years
        """;

    private static readonly DateOnly First = new(2022, 1, 1);
    private static readonly DateOnly Last = new(2023, 12, 31);

    public ThreeDuties(int records)
    {
        var compilation = DutyCompilation.Create([SourceFile.FromText("three.duty", Rules)]);
        if (compilation.HasErrors)
            throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics));
        Plan = DutyPlan.Parse(PlanWriter.Write(compilation.Rulebooks[0]));
        Ledger = Fill(records);
    }

    public DutyPlan Plan { get; }

    public Ledger Ledger { get; }

    public DateOnly AsOf { get; } = Last;

    // One subject for 50 records: 45% secretaries, 45% principals, 10% bodies in trees of twenty.
    private Ledger Fill(int records)
    {
        var random = new Random(20180718);
        var builder = new LedgerBuilder(Vocabulary.Of(Plan));
        for (var facet = 0; facet < 3; facet++)
            builder.DeclareFacet(facet);
        var subjects = Math.Max(records / 50, 100);
        var ids = new int[subjects];
        for (var i = 0; i < subjects; i++)
            ids[i] = builder.Intern(string.Create(CultureInfo.InvariantCulture, $"P{i:D7}"));
        for (var i = 0; i < subjects; i++)
        {
            var kind = Kind(i);
            int level = kind == 1 ? 1 : kind == 2 ? 2 : 0;
            int organ = kind == 1 ? 0 : kind == 2 ? 1 : i % 40 < 20 || IsHead(i) ? 0 : 2;
            var partial = random.Next(5) == 0;
            var from = partial ? First.AddDays(random.Next(400)) : new DateOnly(2021, 6, 1);
            DateOnly? to = partial && random.Next(2) == 0 ? from.AddDays(random.Next(300)) : null;
            builder.AddTenure(ids[i], "", kind == 0 && !IsHead(i) ? ids[HeadOf(i)] : -1, from, to, [level, organ, kind == 0 ? 0 : 1]);
        }

        Span<byte> id = stackalloc byte[16];
        var days = Last.DayNumber - First.DayNumber + 1;
        for (var r = 0; r < records; r++)
        {
            id[0] = (byte)'R';
            _ = r.TryFormat(id[1..], out var written, default, CultureInfo.InvariantCulture);
            var subject = random.Next(subjects);
            var kind = Kind(subject);
            var target = -1;
            if (kind == 0)
            {
                subject = HeadOf(subject);
                target = ids[Math.Min(subject + (random.Next(1, 20) * 10), subjects - 1)];
            }

            var entry = new RecordEntry
            {
                Id = id[..(written + 1)],
                Subject = ids[subject],
                Activity = random.Next(10) == 0 ? 3 : kind == 0 ? 2 : kind - 1,
                Day = First.DayNumber + random.Next(days),
                Target = target,
                ContentHash = (ulong)r,
            };
            builder.AddRecord(entry, [], out _);
        }

        return builder.Build();
    }

    // 0 a body, 1 a secretary, 2 a principal.
    private static int Kind(int subject) => subject % 10 == 0 ? 0 : 1 + (subject % 2);

    private static bool IsHead(int body) => body % 200 == 0;

    private static int HeadOf(int body) => body / 200 * 200;
}
