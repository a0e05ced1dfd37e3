using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Who hears of which commits.</summary>
public sealed class FiguresFeedTests
{
    private readonly FiguresFeed _feed = new(new ManualClock());

    [Fact]
    public async Task Pages_hear_of_every_commit_and_the_other_nodes_only_of_ours()
    {
        await using var pages = _feed.ChangesAsync(default).GetAsyncEnumerator();
        await using var others = _feed.OwnChangesAsync(default).GetAsyncEnumerator();
        var (page, other) = (pages.MoveNextAsync().AsTask(), others.MoveNextAsync().AsTask());

        _feed.Relay(new FiguresChanged(DateTimeOffset.UnixEpoch));
        (await page).ShouldBeTrue();
        pages.Current.At.ShouldBe(DateTimeOffset.UnixEpoch);
        other.IsCompleted.ShouldBeFalse();

        page = pages.MoveNextAsync().AsTask();
        _feed.Publish();
        (await page).ShouldBeTrue();
        (await other).ShouldBeTrue();
    }

    [Fact]
    public void Every_commit_begins_another_generation()
    {
        var before = _feed.Generation;
        _feed.Publish();
        var between = _feed.Generation;
        _feed.Relay(default);

        (before == between).ShouldBeFalse();
        (between == _feed.Generation).ShouldBeFalse();
    }
}
