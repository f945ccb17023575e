using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>A section of the regulation with what stands directly in it.</summary>
/// <param name="symbol">The section; null for what stands before every section.</param>
/// <param name="citation">How it is cited, <c>article 5, item 3</c>.</param>
internal sealed class SectionNode(SectionSymbol? symbol, string citation)
{
    /// <summary>The section; null for what stands before every section.</summary>
    public SectionSymbol? Symbol { get; set; } = symbol;

    /// <summary>How it is cited.</summary>
    public string Citation { get; } = citation;

    /// <summary>The identifier of its type.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>The sections inside, in reading order.</summary>
    public List<SectionNode> Children { get; } = [];

    /// <summary>Its clauses: positions in the model, each with the identifier of its property.</summary>
    public List<(int Clause, string Name)> Clauses { get; } = [];

    /// <summary>Its statements that bind nobody: positions in the model.</summary>
    public List<int> Statements { get; } = [];
}
