using System.Collections;
using System.Collections.Immutable;
using DutyDsl.Semantics;
using DutyDsl.Syntax;
using DutyDsl.Text;

namespace DutyDsl.Tests.Conformance;

/// <summary>A part of a statement taken out, or put back looser where the grammar asks for one.</summary>
/// <param name="Span">The characters taken out.</param>
/// <param name="Instead">What stands there instead; mostly nothing.</param>
internal sealed record Deletion(TextSpan Span, string Instead = "")
{
    /// <summary>Every qualifier, bound, timing, condition and list of targets of a statement, one at a time.</summary>
    public static IEnumerable<Deletion> Of(StatementSyntax statement, string source) =>
        Nodes(statement).SelectMany(node => OfNode(node, source)).Where(static d => d.Span.Length > 0 || d.Instead.Length > 0).Distinct();

    private static IEnumerable<Deletion> OfNode(SyntaxNode node, string source)
    {
        string Text(SyntaxNode part) => source.Substring(part.Span.Start, part.Span.Length);
        switch (node)
        {
            case QualifierSyntax.As or QualifierSyntax.Quotation or QualifierSyntax.Note:
                return [];
            case QualifierSyntax.To to:
                return [new(to.Span), .. Elements(to.Recipients)];
            case QualifierSyntax:
                return [new(node.Span)];
            case ConditionSyntax.All all:
                return Elements(all.Parts);
            case ConditionSyntax.Any any:
                return Elements(any.Parts);
            case ConditionSyntax.Not not:
                return [new(not.Span, Text(not.Operand))];
            case BoundSyntax.Between between:
                return [new(between.Span), new(between.Span, ">= " + Text(between.Least)), new(between.Span, "<= " + Text(between.Most))];
            case BoundSyntax.Compared { Quantity: { Number: { } number } } compared:
                var loosest = compared.Comparison is Comparison.AtMost or Comparison.LessThan ? "999999" : "0";
                return [new(compared.Span), new(number.Span, loosest)];
            case BoundSyntax.Compared compared:
                return [new(compared.Span)];
            case TimingSyntax.Count count:
                return
                [
                    .. count.Season is { } season ? [new Deletion(season.Span)] : Array.Empty<Deletion>(),
                    .. count.Apart is not null ? [new Deletion(Between((count.Season ?? (SyntaxNode)count.Window).Span.End, count.Span.End))] : Array.Empty<Deletion>(),
                ];
            case TimingSyntax.Every every:
                return [new(Between(every.Length.Span.End, every.Span.End)), .. Loosened(every.Length)];
            case TimingSyntax.Within within:
                return [new(Between(within.Length.Span.End, within.Span.End)), .. Loosened(within.Length)];
            case TimingSyntax.Before { Length: not null } before:
                return [new(Between(before.Span.Start, before.Event.Span.Start), "before ")];
            case TimingSyntax.FirstThen both:
                return [new(both.Span, Text(both.First)), new(both.Span, Text(both.Then))];
            case TriggerSyntax trigger:
                var named = trigger.Per ?? (SyntaxNode?)trigger.Target ?? trigger.Happening;
                return
                [
                    .. trigger.Where is not null ? [new Deletion(Between(named.Span.End, trigger.Span.End))] : Array.Empty<Deletion>(),
                    .. trigger.Per is { } per ? [new Deletion(Between((trigger.Target ?? (SyntaxNode)trigger.Happening).Span.End, per.Span.End))] : Array.Empty<Deletion>(),
                    .. trigger.Target is { } target ? [new Deletion(Between(trigger.Happening.Span.End, target.Span.End))] : Array.Empty<Deletion>(),
                ];
            case ClauseBodySyntax.Act act:
                return [.. Elements(act.Timings), .. OfTargets(act.Activities, act.Targets)];
            case ClauseBodySyntax.Never never:
                return OfTargets(never.Activities, never.Targets);
            default:
                return [];
        }
    }

    /// <summary>A length so long that it never runs out; one that a parameter gives stays.</summary>
    private static IEnumerable<Deletion> Loosened(SpanSyntax length) =>
        length.Count is { } number ? [new(number.Span, "9999")] : [];

    private static IEnumerable<Deletion> OfTargets(ImmutableArray<NameSyntax> activities, ImmutableArray<TargetSyntax> targets) =>
        targets.Length == 0 ? [] : [new(Between(activities[^1].Span.End, targets[^1].Span.End)), .. Elements(targets)];

    /// <summary>Each of several elements with what joins it to its neighbour.</summary>
    private static IEnumerable<Deletion> Elements<T>(ImmutableArray<T> elements)
        where T : SyntaxNode =>
        elements.Length < 2
            ? []
            : elements.Select((element, i) => new Deletion(i > 0
                ? Between(elements[i - 1].Span.End, element.Span.End)
                : Between(element.Span.Start, elements[1].Span.Start)));

    private static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The node and all below it.</summary>
    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode node) =>
        node.GetType().GetProperties().Where(static p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(node)).SelectMany(static value => value switch
        {
            SyntaxNode child => Nodes(child),
            IEnumerable children and not string => children.OfType<SyntaxNode>().SelectMany(Nodes),
            _ => [],
        }).Prepend(node);
}
