using System.Collections.Immutable;

namespace DutyDsl.Judge;

/// <summary>3.7: one way of completing what the facts leave open. A question is answered by the facts, else by the choice made of it.</summary>
internal sealed class Choices
{
    private const int Most = 256;

    private readonly ImmutableDictionary<string, bool> chosen;
    private string? open;

    private Choices(ImmutableDictionary<string, bool> chosen) => this.chosen = chosen;

    /// <summary>Whether something is so; what is open and not chosen yet is not so.</summary>
    public bool Is(string question, bool? answer)
    {
        if ((answer ?? (chosen.TryGetValue(question, out var choice) ? choice : null)) is { } known)
            return known;
        open ??= question;
        return false;
    }

    /// <summary>What is said in each completion; first in the one in which nothing open is so.</summary>
    /// <exception cref="TooManyChoicesException">There are too many to look at each.</exception>
    public static ImmutableList<T> Each<T>(Func<Choices, T> say)
    {
        var said = ImmutableList.CreateBuilder<T>();
        var left = new Stack<ImmutableDictionary<string, bool>>([ImmutableDictionary<string, bool>.Empty]);
        while (left.TryPop(out var given))
        {
            var choices = new Choices(given);
            var what = say(choices);
            if (choices.open is not { } question)
            {
                said.Add(what);
                if (said.Count > Most)
                    throw new TooManyChoicesException();
                continue;
            }

            left.Push(given.SetItem(question, true));
            left.Push(given.SetItem(question, false));
        }

        return said.ToImmutable();
    }
}
