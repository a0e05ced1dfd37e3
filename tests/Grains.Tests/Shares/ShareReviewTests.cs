namespace Campaigns.Grains.Tests;

public sealed class ShareReviewTests
{
    [Theory]
    [InlineData(ShareState.Pending, true, true)]
    [InlineData(ShareState.Accepted, false, true)]
    [InlineData(ShareState.Rejected, true, false)]
    [InlineData(ShareState.Unresolvable, false, true)]
    public void What_can_be_decided_goes_by_how_a_share_stands(ShareState from, bool mayAccept, bool mayReject)
    {
        ShareReview.IsPossible(from, reason: null).ShouldBe(mayAccept);
        ShareReview.IsPossible(from, RejectionReason.NotOwn).ShouldBe(mayReject);
    }

    [Theory]
    [InlineData(PostAliasKind.Post, true)]
    [InlineData(PostAliasKind.Photo, true)]
    [InlineData(PostAliasKind.Video, true)]
    [InlineData(PostAliasKind.Opaque, true)]
    [InlineData(PostAliasKind.Community, true)]
    [InlineData(PostAliasKind.Share, false)] // which post it is nobody here can tell, however it stands
    public void A_short_link_never_counts(PostAliasKind kind, bool mayCount) => ShareReview.MayCount(kind).ShouldBe(mayCount);

    [Fact]
    public void That_a_post_is_a_pages_own_only_the_product_says() => ShareReview.Reasons.ShouldBe(
        [RejectionReason.NotVisible, RejectionReason.NotOfCampaign, RejectionReason.NotOwn, RejectionReason.Altered]);

    [Fact]
    public void Whoever_accepted_a_share_leaves_it_to_another()
    {
        var (an, binh) = (new Actor(Guid.NewGuid()), new Actor(Guid.NewGuid()));
        var share = new DrawnShare(1, 7, Platform.Facebook, null, "Xã", DateTimeOffset.UnixEpoch) { AcceptedBy = [binh.Account!.Value, an.Account!.Value] };

        share.BarFor(an).ShouldBe(CheckBar.AcceptedIt);
        share.BarFor(binh).ShouldBe(CheckBar.AcceptedIt);
        share.BarFor(new Actor(Guid.NewGuid())).ShouldBeNull();
        (share with { AcceptedBy = [] }).BarFor(an).ShouldBeNull();
        share.BarFor(Actor.Shell).ShouldBe(CheckBar.NoAccount);
    }

    [Fact]
    public void A_recount_has_a_rate_once_every_drawn_share_was_checked()
    {
        var recount = new Recount
        {
            Number = 1,
            Campaign = "he",
            Unit = "tinh",
            UnitName = "Tỉnh",
            Seed = 7,
            Population = 1_240,
            Size = 200,
            Level = 0.95,
            DrawnAt = DateTimeOffset.UnixEpoch,
            Open = 1,
            Checked = 199,
            Right = 196,
        };

        recount.Rate.ShouldBeNull("what was checked first is no sample");
        var finished = recount with { Open = 0, Checked = 200, Right = 196, FinishedAt = DateTimeOffset.UnixEpoch };
        (finished.Rate!.Rate, finished.Rate.Sample, finished.Rate.Population).ShouldBe((0.98, 200, 1_240));
        (finished with { Checked = 0, Right = 0 }).Rate.ShouldBeNull("everybody was erased before anything was checked");
    }
}
