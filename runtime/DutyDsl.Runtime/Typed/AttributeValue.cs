namespace DutyDsl.Typed;

/// <summary>One attribute of one record, made by <see cref="TypedAttribute{T}.Is"/>.</summary>
public sealed class AttributeValue
{
    internal AttributeValue(TypedRulebook rulebook, int attribute, string value)
    {
        Rulebook = rulebook;
        Attribute = attribute;
        Value = value;
    }

    internal TypedRulebook Rulebook { get; }

    internal int Attribute { get; }

    internal string Value { get; }
}
