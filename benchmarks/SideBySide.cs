using System.Globalization;
using DutyDsl.Evaluation;

namespace DutyDsl.Benchmarks;

/// <summary>Runs engine and twin in turn over the same facts, checks that they agree, and prints nanoseconds for each record.</summary>
internal static class SideBySide
{
    private const int WarmUps = 6;
    private const int Rounds = 7;

    public static int Run(int records)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"making {records:N0} records"));
        var work = new ThreeDuties(records);
        var twin = new Twin(work.Ledger);
        var options = new EvaluationOptions { AsOf = work.AsOf };
        if (Difference(Evaluator.Evaluate(work.Plan, work.Ledger, options), twin.Run(work.Ledger.Records, work.AsOf.DayNumber, out var count), count) is { } difference)
        {
            Console.Error.WriteLine(difference);
            return 1;
        }

        List<double> engine = [], byHand = [], floor = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            if (round == 0)
            {
                engine.Clear();
                byHand.Clear();
                floor.Clear();
            }

            engine.Add(Time(() => Evaluator.Evaluate(work.Plan, work.Ledger, options)));
            byHand.Add(Time(() => twin.Run(work.Ledger.Records, work.AsOf.DayNumber, out _)));
            floor.Add(Time(() => Scatter(work)));
        }

        Print("read and raise one counter", Median(floor), records, Median(byHand));
        Print("twin, full list of verdicts", Median(byHand), records, Median(byHand));
        Print("engine, full list of verdicts", Median(engine), records, Median(byHand));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} findings, equal"));
        return 0;
    }

    private static string? Difference(EvaluationResult result, TwinFinding[] expected, int count)
    {
        if (result.Findings.Length != count)
            return string.Create(CultureInfo.InvariantCulture, $"the engine has {result.Findings.Length} findings, the twin {count}");
        for (var i = 0; i < count; i++)
        {
            var finding = result.Findings[i];
            var same = new TwinFinding(
                result.Ledger.Tenures.Subject[finding.Tenure],
                finding.Target < 0 ? -1 : result.Ledger.Tenures.Subject[finding.Target],
                finding.Start,
                (byte)finding.Clause,
                (byte)finding.Verdict,
                (int)finding.Actual);
            if (same != expected[i])
                return string.Create(CultureInfo.InvariantCulture, $"finding {i}: engine {same}, twin {expected[i]}");
        }

        return null;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static byte[] Scatter(ThreeDuties work)
    {
        var subjects = work.Ledger.Records.Subject.Span;
        var days = work.Ledger.Records.Day.Span;
        var lines = new byte[work.Ledger.Subjects.Count * 32];
        for (var i = 0; i < subjects.Length; i++)
            lines[(subjects[i] * 32) + (days[i] & 31)]++;
        return lines;
    }

    private static double Time<T>(Func<T> run)
    {
        GC.Collect();
        // Processor time, because a busy machine stretches the clock.
        var before = Environment.CpuUsage.TotalTime;
        var result = run();
        var elapsed = (Environment.CpuUsage.TotalTime - before).TotalNanoseconds;
        GC.KeepAlive(result);
        return elapsed;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string what, double nanoseconds, int records, double reference) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-32}{nanoseconds / records,8:F2} ns/record{nanoseconds / reference,8:F2} x twin"));
}
