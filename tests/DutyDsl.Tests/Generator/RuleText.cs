using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DutyDsl.Tests.Generator;

/// <summary>A .duty file as the compiler hands it to a generator.</summary>
internal sealed class RuleText(string path, string content, Encoding? encoding = null) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(content, encoding ?? new UTF8Encoding(false));
}
