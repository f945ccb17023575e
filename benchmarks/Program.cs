using BenchmarkDotNet.Running;
using DutyDsl.Benchmarks;

// quick [records]: engine and twin side by side in one run. Anything else goes to BenchmarkDotNet.
if (args is ["quick", ..])
    return SideBySide.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
BenchmarkSwitcher.FromAssembly(typeof(ThreeDutiesBenchmarks).Assembly).Run(args);
return 0;
