using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class PersonalLinkPageTests
{
    [Fact]
    public async Task Looking_at_a_personal_link_signs_nobody_in_and_pressing_the_button_does()
    {
        await using var scene = await MemberScene.StartAsync();

        var (looked, page) = await scene.BrowseAsync($"/m/{MemberScene.Secret}");
        var before = await scene.BrowseAsync("/me");
        var (opened, _) = await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");
        var after = await scene.BrowseAsync("/me");

        looked.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("main")!.TextContent.ShouldContain("Đoàn xã Một");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Bình");
        looked.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        before.Answer.Headers.Location!.OriginalString.ShouldEndWith("/m");
        opened.Headers.Location!.OriginalString.ShouldEndWith("/me");
        after.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Page.QuerySelector("h1")!.TextContent.ShouldContain("Nguyễn Thị Bình");
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_for_ninety_days_of_use()
    {
        await using var scene = await MemberScene.StartAsync();

        var (opened, _) = await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");
        scene.Host.Clock.Advance(TimeSpan.FromDays(80));
        var used = await scene.BrowseAsync("/me");
        scene.Host.Clock.Advance(TimeSpan.FromDays(80));
        var usedAgain = await scene.BrowseAsync("/me");
        scene.Host.Clock.Advance(TimeSpan.FromDays(91));
        var forgotten = await scene.BrowseAsync("/me");

        var cookie = opened.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("campaigns.member=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("expires=");
        used.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        usedAgain.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        forgotten.Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_link_leaving_and_erasure_end_the_session_at_once()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var grain = scene.Host.Pages.Get<IMemberGrain>(scene.Id.ToString());

        await grain.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("moi"), 1, Actor.Shell));
        var another = await scene.BrowseAsync("/me");
        await scene.SubmitAsync("/m/moi", "open");
        var again = await scene.BrowseAsync("/me");
        await grain.LeaveAsync(new LeaveUnit(Actor.Shell));
        var left = await scene.BrowseAsync("/me");

        another.Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        left.Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.BrowseAsync("/m/moi")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("BBBBBBBBBBBBBBBBBBBBBB")]
    [InlineData("x")]
    [InlineData("%20")]
    public async Task A_wrong_secret_is_not_found_and_counted_apart_from_the_sign_ins_of_its_address(string secret)
    {
        await using var scene = await MemberScene.StartAsync();

        var (answer, page) = await scene.BrowseAsync($"/m/{secret}");
        scene.Host.Attempts.AreAllowed = false;
        var (beyond, _) = await scene.BrowseAsync($"/m/{secret}");
        var (right, _) = await scene.BrowseAsync($"/m/{MemberScene.Secret}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Liên kết này không dùng được");
        page.QuerySelector("main")!.TextContent.ShouldContain("hãy xin đơn vị cấp lại");
        page.QuerySelector("main a[href='/']").ShouldBeNull("what is there is for accounts");
        beyond.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        scene.Host.Attempts.Keys.ShouldBe(["link:127.0.0.1", "link:127.0.0.1"]);
    }

    [Theory]
    [InlineData("/me")]
    [InlineData("/me/answer")]
    [InlineData("/me/shares")]
    [InlineData("/me/privacy")]
    [InlineData("/me/data")]
    [InlineData("/me/data/download")]
    [InlineData("/me/kit/he-2026")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/me/shares")]
    public async Task What_is_a_members_is_not_there_for_accounts_and_closed_to_strangers(string address)
    {
        await using var scene = await MemberScene.StartAsync();

        var account = await scene.Host.Http.GetAsync(new Uri(address, UriKind.Relative));
        var stranger = await scene.Phone.GetAsync(new Uri(address, UriKind.Relative));

        account.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (address.StartsWith("/api", StringComparison.Ordinal)) await stranger.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "personal_link_needed");
        else stranger.Headers.Location!.OriginalString.ShouldEndWith("/m");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/campaigns")]
    [InlineData("/api/v1/campaigns")]
    public async Task A_members_cookie_opens_nothing_of_accounts(string address)
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);

        var answer = await scene.Phone.GetAsync(new Uri(address, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBeOneOf(401, 404);
    }

    [Fact]
    public async Task Signing_out_takes_one_of_our_forms()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var (_, page) = await scene.BrowseAsync("/me");
        var token = page.QuerySelector("form[action='/me/sign-out'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var foreign = await scene.Phone.PostAsync(new Uri("/me/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));
        var still = await scene.BrowseAsync("/me");
        var own = await scene.Phone.PostAsync(
            new Uri("/me/sign-out", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        foreign.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        still.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.BrowseAsync("/me")).Answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_member_chooses_the_language_too()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var (_, page) = await scene.BrowseAsync("/me/shares");
        var form = page.QuerySelector("form.language-switch")!;
        var fields = form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));

        var answer = await scene.Phone.PostAsync(
            new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent([.. fields, KeyValuePair.Create("language", "en")]));

        answer.Headers.Location!.OriginalString.ShouldBe("/me/shares");
        (await scene.BrowseAsync("/me/shares")).Page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("What I sent");
    }
}
