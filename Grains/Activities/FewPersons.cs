namespace Campaigns.Grains;

/// <summary>
/// The one rule by which numbers of persons are hidden from readers: the few, and as much beside them as keeps them from being worked
/// out of a total and its other parts.
/// </summary>
public static class FewPersons
{
    /// <summary>Whether these are too few to be shown; none are not.</summary>
    public static bool Are(long persons) => persons is > 0 and < ActivityCounts.FewestPersons;

    /// <summary>What is hidden of the parts of a total, and whether the total is.</summary>
    /// <param name="parts">The parts, which come to the total.</param>
    /// <returns>
    /// The few, and beside them the smallest of the others until what is hidden tells nothing. When there are no others left, or they are
    /// few all together, the total.
    /// </returns>
    public static (IReadOnlyList<bool> Parts, bool Total) Hidden(IReadOnlyList<long> parts) => Hidden(parts, [.. parts.Select(_ => false)]);

    /// <summary>The same, where some parts are hidden already for another reason.</summary>
    /// <param name="parts">The parts, which come to the total.</param>
    /// <param name="already">For each part whether it is hidden already.</param>
    public static (IReadOnlyList<bool> Parts, bool Total) Hidden(IReadOnlyList<long> parts, IReadOnlyList<bool> already) =>
        Hidden(parts, already, parts.Sum());

    /// <summary>The same of a total of persons who may be in several parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="already">For each part whether it is hidden already.</param>
    /// <param name="total">Each person once; at most what the parts come to.</param>
    /// <param name="places">
    /// For each part in how many places its persons are listed elsewhere, with nobody listed where nobody is; null: in one, if there are any.
    /// </param>
    public static (IReadOnlyList<bool> Parts, bool Total) Hidden(
        IReadOnlyList<long> parts, IReadOnlyList<bool> already, long total, IReadOnlyList<int>? places = null)
    {
        var hidden = parts.Zip(already, (part, isHidden) => isHidden || Are(part)).ToArray();
        if (!hidden.Contains(true) || Are(total) || Are(parts.Sum())) return (hidden, Are(total) || Are(parts.Sum()));
        long[] least = [.. parts.Select((part, index) => places?[index] ?? Math.Sign(part))];
        foreach (var (index, _) in parts.Index().Where(part => part.Item >= ActivityCounts.FewestPersons).OrderBy(part => part.Item))
        {
            if (TellNothing(parts, hidden, total, least)) break;
            hidden[index] = true;
        }

        return (hidden, !TellNothing(parts, hidden, total, least));
    }

    // What is hidden comes to the total less what is shown: of a single part that is the part, of few persons it is few, and of as many
    // persons as places it is one in each. Persons who are in several parts make what is left of the total less than the parts come to.
    private static bool TellNothing(IReadOnlyList<long> parts, bool[] hidden, long total, long[] least)
    {
        var unseen = parts.Where((_, index) => hidden[index]).ToList();
        var (sum, atLeast) = (unseen.Sum(), least.Where((_, index) => hidden[index]).Sum());
        var left = total - (parts.Sum() - sum);
        return sum == 0 || (unseen.Count > 1 && AreMany(sum) && (left <= 0 || AreMany(left)));

        bool AreMany(long persons) => !Are(persons) && persons > atLeast;
    }
}
