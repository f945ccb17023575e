using System.Globalization;
using DutyDsl.Semantics;

namespace DutyDsl.Generator.Emit;

/// <summary>The identifiers of one C# scope; two names that give the same one are a fault, and the code goes on with a free one.</summary>
internal sealed class IdentifierScope
{
    private static readonly string[] ObjectMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly List<NameFault> faults;

    /// <summary>A scope in which every type's own members are taken.</summary>
    public IdentifierScope(List<NameFault> faults, params string[] reserved)
    {
        this.faults = faults;
        foreach (var identifier in reserved)
            owners[identifier] = identifier;
    }

    /// <summary>The identifier of a declared thing.</summary>
    public string Declare(SymbolName symbol)
    {
        var name = symbol.English.Length > 0 ? symbol.English : symbol.Chinese;
        return Declare(name, Identifier.Of(symbol));
    }

    /// <summary>The identifier for a name, which is a fault when it is null or taken.</summary>
    public string Declare(string name, string? identifier)
    {
        if (identifier is null)
        {
            faults.Add(new NameFault(name, null, ""));
            return Free("Unnamed", name);
        }

        if (ObjectMembers.Contains(identifier, StringComparer.Ordinal))
            identifier += "_";
        if (!owners.TryGetValue(identifier, out var other))
        {
            owners.Add(identifier, name);
            return identifier;
        }

        faults.Add(new NameFault(name, other, identifier));
        return Free(identifier, name);
    }

    /// <summary>The first of the candidates that is free; the last one, numbered, when none is. Never a fault.</summary>
    public string Take(string name, params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!owners.ContainsKey(candidate) && !ObjectMembers.Contains(candidate, StringComparer.Ordinal))
            {
                owners.Add(candidate, name);
                return candidate;
            }
        }

        return Free(candidates[candidates.Length - 1], name);
    }

    private string Free(string identifier, string name)
    {
        for (var n = 2; ; n++)
        {
            var candidate = identifier + "_" + n.ToString(CultureInfo.InvariantCulture);
            if (owners.ContainsKey(candidate))
                continue;
            owners.Add(candidate, name);
            return candidate;
        }
    }
}
