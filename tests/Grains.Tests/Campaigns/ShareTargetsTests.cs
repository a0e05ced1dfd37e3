namespace Campaigns.Grains.Tests;

public sealed class ShareTargetsTests
{
    private static readonly Campaign Split = new()
    {
        Id = "he",
        Unit = "tinh",
        Plan = new CampaignPlan { Name = "Hè", Period = new(new(2026, 6, 1), new(2026, 6, 30)), Targets = [new(CampaignMetric.Views, 10)] },
        Shares = [Share("a", 6), Share("b", 4)],
    };

    [Fact]
    public void Shares_that_add_up_stand_in_the_order_they_had()
    {
        var after = Adjust([Share("b", 10), Share("a", 0)]).ShouldBeOfType<CampaignOutcome.Settled>();

        after.Changed.ShouldBeTrue();
        after.Campaign.Shares.ShouldBe([Share("a", 0), Share("b", 10)]);
        after.Campaign.Version.ShouldBe(Split.Version + 1);
    }

    [Fact]
    public void The_same_shares_change_nothing() =>
        Adjust(Split.Shares).ShouldBe(new CampaignOutcome.Settled(Split, Changed: false));

    [Theory]
    [InlineData(5, 4)]
    [InlineData(11, -1)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void Shares_that_do_not_add_up_are_refused(long one, long other) => FaultOf([Share("a", one), Share("b", other)])
        .ShouldBe(new CampaignFault("targets[0]", CampaignFaultKind.SharesNotTarget));

    [Fact]
    public void Only_the_units_of_the_split_have_shares()
    {
        FaultOf([Share("a", 10)]).Kind.ShouldBe(CampaignFaultKind.UnknownUnit);
        FaultOf([Share("a", 6), Share("c", 4)]).Kind.ShouldBe(CampaignFaultKind.UnknownUnit);
        FaultOf([Share("a", 6), Share("b", 2), Share("b", 2)]).Kind.ShouldBe(CampaignFaultKind.UnknownUnit);
    }

    [Theory]
    [InlineData(CampaignState.Closed)]
    [InlineData(CampaignState.Archived)]
    public void Once_over_they_no_longer_change(CampaignState state) =>
        CampaignDecisions.Share(Split with { State = state }, new ShareTargets(Split.Shares, null, Actor.Shell)).ShouldBeOfType<CampaignOutcome.Fixed>();

    [Fact]
    public void Whoever_adjusts_what_somebody_else_has_changed_is_told()
    {
        Adjust(Split.Shares, version: 2).ShouldBe(new CampaignOutcome.ChangedMeanwhile(Split));
        Adjust([Share("a", 5), Share("b", 5)], version: 1).ShouldBeOfType<CampaignOutcome.Settled>();
    }

    private static CampaignOutcome Adjust(IReadOnlyList<TargetShare> shares, long? version = null) =>
        CampaignDecisions.Share(Split, new ShareTargets(shares, version, Actor.Shell));

    private static CampaignFault FaultOf(IReadOnlyList<TargetShare> shares) =>
        Adjust(shares).ShouldBeOfType<CampaignOutcome.Unsound>().Faults.ShouldHaveSingleItem();

    private static TargetShare Share(string unit, long amount) => new(CampaignMetric.Views, unit, amount);
}
