using BenchmarkDotNet.Attributes;
using DutyDsl.Evaluation;

namespace DutyDsl.Benchmarks;

/// <summary>The three duties over generated records, engine against twin.</summary>
[MemoryDiagnoser]
public class ThreeDutiesBenchmarks
{
    private ThreeDuties work = null!;
    private Twin twin = null!;

    [Params(100_000, 1_000_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        work = new ThreeDuties(Records);
        twin = new Twin(work.Ledger);
    }

    [Benchmark(Baseline = true)]
    public TwinFinding[] ByHand() => twin.Run(work.Ledger.Records, work.AsOf.DayNumber, out _);

    [Benchmark]
    public EvaluationResult Engine() => Evaluator.Evaluate(work.Plan, work.Ledger, new EvaluationOptions { AsOf = work.AsOf });
}
