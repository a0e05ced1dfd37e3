using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>What a member has handed in, on the member's own page.</summary>
public sealed class OwnHistoryPageTests
{
    [Fact]
    public async Task Own_history_says_why_and_what_was_rejected_is_sent_again()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        (await scene.BrowseAsync("/me/shares")).Page.QuerySelector(".empty-state").ShouldNotBeNull();
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));
        var (_, before) = await scene.BrowseAsync("/me/shares");
        scene.Members.Decide(scene.Id, ShareState.Rejected, RejectionReason.NotVisible);

        var (_, rejected) = await scene.BrowseAsync("/me/shares");
        await scene.SubmitAsync("/me/shares", "again", ("share", "1"));
        var (_, again) = await scene.BrowseAsync("/me/shares");

        before.QuerySelector(".page-subtitle")!.TextContent.ShouldBe("Bạn đã chia sẻ 1 ngày liền.");
        rejected.QuerySelector(".page-subtitle").ShouldBeNull();
        rejected.QuerySelector("#shares .status-badge")!.TextContent.ShouldBe("Bị từ chối");
        rejected.QuerySelector("#shares .share-note")!.TextContent.ShouldContain("không để công khai");
        rejected.QuerySelector("#shares .share-note")!.TextContent.ShouldContain("còn 2 lần");
        again.QuerySelector("#shares .status-badge")!.TextContent.ShouldBe("Chờ duyệt");
        scene.Members.SharesOf(scene.Id).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Sending_again_is_of_the_share_that_was_seen_whatever_came_since()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));
        scene.Members.Decide(scene.Id, ShareState.Rejected, RejectionReason.NotVisible);
        var (_, seen) = await scene.BrowseAsync("/me/shares");
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/2"));
        scene.Members.Decide(scene.Id, ShareState.Rejected, RejectionReason.NotVisible);

        await scene.SubmitAsync("/me/shares", "again", ("share", seen.QuerySelector("button[form=again]")!.GetAttribute("value")!));

        scene.Members.SharesOf(scene.Id).Select(share => (share.Address!.AbsolutePath, share.Attempts))
            .ShouldBe([("/binh/posts/1", 2), ("/binh/posts/2", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_share_whose_address_was_removed_stays_in_the_list_and_in_what_is_taken_along()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));
        scene.Members.RemoveAddresses(scene.Id);

        var (_, page) = await scene.BrowseAsync("/me/shares");
        var file = await scene.Phone.GetStringAsync(new Uri("/me/data/download", UriKind.Relative));

        page.QuerySelector("#shares tbody th")!.TextContent.ShouldContain("đường dẫn đã được xoá");
        page.QuerySelectorAll("#shares tbody a").ShouldBeEmpty();
        file.ShouldContain("\"address\": null");
    }
}
