using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using DutyDsl.Evaluation;

namespace DutyDsl.Data.Findings;

/// <summary>What an evaluation was made of. The same inputs give the same receipt: it holds no clock and no path.</summary>
public sealed record Receipt
{
    /// <summary>The version of DutyDsl.</summary>
    public required string Version { get; init; }

    /// <summary>The evaluation date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day on or after which listed periods end, or null.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The rulebooks in the order evaluated.</summary>
    public required ImmutableArray<ReceiptRulebook> Rulebooks { get; init; }

    /// <summary>The files of the data in the order read, with the SHA-256 of each.</summary>
    public required ImmutableArray<FileReport> Files { get; init; }

    /// <summary>The SHA-256 of the data, <see cref="IngestReport.Sha256"/>.</summary>
    public required string DataSha256 { get; init; }

    /// <summary>The receipt of evaluations of one ledger.</summary>
    /// <exception cref="ArgumentException">There is no evaluation, or they were asked for different days.</exception>
    public static Receipt Of(IReadOnlyList<EvaluationResult> results, IngestReport report)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(report);
        if (results.Count == 0)
            throw new ArgumentException("A receipt needs at least one evaluation.", nameof(results));
        var options = results[0].Options;
        if (results.Any(result => result.Options.AsOf != options.AsOf || result.Options.From != options.From))
            throw new ArgumentException("The evaluations of one receipt need the same days.", nameof(results));
        return new Receipt
        {
            Version = ProductVersion(),
            AsOf = options.AsOf,
            From = options.From,
            Rulebooks =
            [
                .. results.Select(static result => new ReceiptRulebook(
                    result.Plan.Rulebook,
                    result.Plan.Source.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Plan.Source))),
                    [.. result.Parameters.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal)])),
            ],
            Files = report.Files,
            DataSha256 = report.Sha256,
        };
    }

    // What follows a plus names the build, not the version: it would make equal inputs give different bytes.
    private static string ProductVersion()
    {
        var version = typeof(EvaluationResult).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        return version.Split('+')[0];
    }
}
