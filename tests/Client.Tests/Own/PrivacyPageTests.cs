using System.Net;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class PrivacyPageTests
{
    [Fact]
    public async Task Each_consent_is_withdrawn_and_given_again_by_itself()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares, ConsentPurpose.Contact);

        var (_, before) = await scene.BrowseAsync("/me/privacy");
        await scene.SubmitAsync("/me/privacy", "withdraw-counting_shares");
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (_, today) = await scene.BrowseAsync("/me");
        var (_, withdrawn) = await scene.BrowseAsync("/me/privacy");
        await scene.SubmitAsync("/me/privacy", "give-counting_shares");

        before.QuerySelector("#purpose-counting_shares")!.TextContent.ShouldContain("Bạn đã đồng ý ngày 30/06/2026.");
        before.QuerySelector("#purpose-points")!.TextContent.ShouldContain("Bạn chưa trả lời.");
        today.QuerySelector("#hand-in").ShouldBeNull();
        withdrawn.QuerySelector("#purpose-counting_shares")!.TextContent.ShouldContain("Bạn đã rút lại ngày 30/06/2026.");
        scene.Member.Words.Select(word => (word.Purpose, word.IsGiven)).ShouldBe(
            [
                (ConsentPurpose.CountingShares, true), (ConsentPurpose.Contact, true), (ConsentPurpose.CountingShares, false),
                (ConsentPurpose.CountingShares, true),
            ]);
        (await scene.BrowseAsync("/me")).Page.QuerySelector("#hand-in").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_leaves_is_signed_out_and_what_was_counted_stays()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));

        var (left, _) = await scene.SubmitAsync("/me/privacy", "leave");
        var (_, goodbye) = await scene.BrowseAsync("/m?gone=left");

        left.Headers.Location!.OriginalString.ShouldEndWith("/m?gone=left");
        goodbye.QuerySelector(".alert-success")!.TextContent.ShouldContain("Bạn đã rời danh sách");
        scene.Member.IsEnrolled.ShouldBeFalse();
        scene.Members.SharesOf(scene.Id).Count().ShouldBe(1);
        scene.Members.Audit[^1].By.ShouldBe(Actor.Of(scene.Id));
        (await scene.BrowseAsync("/me")).Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Erasing_says_what_stays_and_leaves_nothing()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));

        var (_, page) = await scene.BrowseAsync("/me/privacy");
        var (erased, _) = await scene.SubmitAsync("/me/privacy", "erase");

        page.QuerySelectorAll(".confirm-question p")[^1].TextContent.ShouldBe("Không thể khôi phục. Chỉ còn lại những con số của đơn vị, không còn gắn với ai.");
        erased.Headers.Location!.OriginalString.ShouldEndWith("/m?gone=erased");
        erased.Headers.GetValues("Set-Cookie").Count(cookie => cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
        scene.Members.Find(scene.Id).ShouldBeNull();
        (scene.Members.Audit[^1].Action, scene.Members.Audit[^1].By).ShouldBe(("member.erased", Actor.Of(scene.Id)));
        (await scene.BrowseAsync("/me")).Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Everything_known_is_shown_and_taken_along()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));
        scene.Members.Decide(scene.Id, ShareState.Rejected, RejectionReason.NotOwn);

        scene.Members.Put(scene.Member with { IsRestricted = true }, MemberScene.Secret);
        scene.Host.DataRequests[scene.Host.DataRequests.Put(scene.Member, DataRequestKind.Restriction, new(2026, 6, 29)).Number] =
            scene.Host.DataRequests[1] with { Wish = "Đừng dùng" };

        var (_, page) = await scene.BrowseAsync("/me/data");
        var file = await scene.Phone.GetAsync(new Uri("/me/data/download", UriKind.Relative));
        var data = JsonDocument.Parse(await file.Content.ReadAsStringAsync()).RootElement;

        page.QuerySelectorAll(".facts dd").Select(fact => fact.TextContent.Trim())
            .ShouldBe(["Nguyễn Thị Bình", "Đoàn xã Một", "+84912345678", "2000", "—", "01/01/2026", "01/06/2026", "1", "1"]);
        page.QuerySelectorAll("#said tbody tr").Length.ShouldBe(1);
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        data.GetProperty("name").GetString().ShouldBe("Nguyễn Thị Bình");
        data.GetProperty("consents")[0].GetProperty("evidence").GetString().ShouldBe("personal_link");
        data.GetProperty("linksGivenOn")[0].GetString().ShouldBe("2026-06-01");
        data.GetProperty("restricted").GetBoolean().ShouldBeTrue();
        var asked = data.GetProperty("requests")[0];
        (asked.GetProperty("kind").GetString(), asked.GetProperty("wish").GetString()).ShouldBe(("restriction", "Đừng dùng"));
        var share = data.GetProperty("shares")[0];
        (share.GetProperty("state").GetString(), share.GetProperty("reason").GetString()).ShouldBe(("rejected", "not_own"));
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);

        var answer = await scene.Phone.PostAsync(
            new Uri("/me/privacy", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("_handler", "erase")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        scene.Members.Find(scene.Id).ShouldNotBeNull();
    }
}
