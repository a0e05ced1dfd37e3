namespace Campaigns.Grains.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(0L, null, null, 0L)]
    [InlineData(5L, 2L, 1L, 8L)]
    [InlineData(5L, null, 1L, 6L)]
    public void Interactions_are_reactions_comments_and_shares_of_those_known(long? reactions, long? comments, long? shares, long? expected) =>
        new Counters(Views: 99, Reactions: reactions, Comments: comments, Shares: shares, Clicks: 7).Interactions.ShouldBe(expected);

    [Fact]
    public void Unknown_plus_unknown_stays_unknown_and_unknown_plus_known_is_the_known_part()
    {
        var sum = (Figures.None with { Views = 3 }).Plus(Figures.None with { Posts = 2, Reactions = 0 });

        sum.ShouldBe(new Figures(2, 3, 0, null, null, null, null));
    }

    [Fact]
    public void A_sum_beyond_Int64_is_an_error_and_never_a_wrong_figure()
    {
        var most = Figures.None with { Views = long.MaxValue };

        Should.Throw<OverflowException>(() => most.Plus(Figures.None with { Views = 1 }));
        most.Plus(Figures.None with { Views = 0 }).Views.ShouldBe(long.MaxValue);
    }

    [Theory]
    [InlineData(200L, 10L, 0.05)]
    [InlineData(0L, 10L, null)]
    [InlineData(null, 10L, null)]
    [InlineData(200L, null, null)]
    public void A_rate_is_a_sum_over_a_sum_and_unknown_without_either(long? views, long? reactions, double? expected) =>
        (Figures.None with { Views = views, Reactions = reactions }).InteractionsPerView.ShouldBe(expected);

    [Fact]
    public void A_later_reading_keeps_the_last_known_value_of_what_it_does_not_know()
    {
        var earlier = new Counters(Views: 10, Reactions: 4, Shares: 1);

        earlier.LaidUnder(new Counters(Views: 8, Comments: 0)).ShouldBe(new Counters(Views: 8, Reactions: 4, Comments: 0, Shares: 1));
    }
}
