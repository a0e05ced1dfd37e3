using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a round over all due pages came to.</summary>
/// <param name="Pages">Pages that were due.</param>
/// <param name="Collected">Of them, pages whose round is complete.</param>
/// <param name="Postponed">Of them, pages that wait for quota.</param>
/// <param name="Failed">Of them, pages whose platform failed, that threw, or that ran out of time.</param>
/// <param name="Posts">Posts found that were not known, of complete rounds.</param>
/// <param name="Snapshots">Readings recorded, of complete rounds.</param>
/// <param name="Calls">Platform calls made, of complete rounds.</param>
internal sealed record CollectedRound(int Pages, int Collected, int Postponed, int Failed, int Posts, int Snapshots, int Calls)
{
    /// <summary>Nothing was due.</summary>
    public static CollectedRound Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>With one page more.</summary>
    /// <param name="outcome">What it came to; null when it threw or ran out of time.</param>
    public CollectedRound Plus(CollectOutcome? outcome)
    {
        var round = this with { Pages = Pages + 1 };
        return outcome switch
        {
            CollectOutcome.Collected page => round with
            {
                Collected = Collected + 1,
                Posts = Posts + page.Posts,
                Snapshots = Snapshots + page.Snapshots,
                Calls = Calls + page.Calls,
            },
            CollectOutcome.Postponed => round with { Postponed = Postponed + 1 },
            CollectOutcome.NotDue => round, // Another node was faster, or its admin acted meanwhile.
            CollectOutcome.Failed or null => round with { Failed = Failed + 1 },
            _ => throw new UnreachableException($"{outcome} is not an outcome of collecting."),
        };
    }
}
