using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class OwnPageTests
{
    private const string Three = "Em gửi ạ: https://www.facebook.com/binh/posts/1 và https://youtu.be/AbCdEfGhIjK, lại https://m.facebook.com/story.php?story_fbid=1&id=9";

    [Fact]
    public async Task From_the_link_over_consent_to_three_links_with_their_verdicts()
    {
        await using var scene = await MemberScene.StartAsync();
        await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");

        var (_, asked) = await scene.BrowseAsync("/me");
        var (consented, _) = await scene.SubmitAsync("/me", "consent", ("purpose", "counting_shares"));
        var (sent, _) = await scene.SubmitAsync("/me", "hand-in", ("links", Three));
        var (_, answer) = await scene.BrowseAsync("/me/answer");
        var (_, reloaded) = await scene.BrowseAsync("/me/answer");

        asked.QuerySelector("#hand-in").ShouldBeNull();
        asked.QuerySelectorAll<IHtmlInputElement>("#consent [name=purpose]").Select(purpose => (purpose.Value, purpose.IsChecked))
            .ShouldBe([("counting_shares", false), ("points", false), ("contact", false)]);
        consented.Headers.Location!.OriginalString.ShouldEndWith("/me");
        sent.Headers.Location!.OriginalString.ShouldEndWith("/me/answer");
        answer.QuerySelectorAll("#verdicts .status-badge").Select(badge => badge.TextContent).ShouldBe(["Đã nhận", "Đã nhận", "Đã gửi rồi"]);
        answer.QuerySelector(".page-subtitle")!.TextContent.ShouldBe("Đã nhận 2 bài.");
        answer.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
        reloaded.QuerySelectorAll("#verdicts li").Length.ShouldBe(3);
        scene.Members.SharesOf(scene.Id).Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_is_said_is_kept_with_its_evidence_and_told_as_the_members_own()
    {
        await using var scene = await MemberScene.StartAsync(isBirthKnown: false);
        await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");

        await scene.SubmitAsync("/me", "consent", ("purpose", "counting_shares"), ("purpose", "contact"), ("birth", "1/9/2001"));

        var now = scene.Host.Clock.GetUtcNow();
        scene.Member.Words.ShouldBe(
            [
                new(ConsentPurpose.CountingShares, ConsentGiver.Member, true, now, Consents.Wording, new ConsentEvidence.PersonalLink()),
                new(ConsentPurpose.Contact, ConsentGiver.Member, true, now, Consents.Wording, new ConsentEvidence.PersonalLink()),
            ]);
        scene.Member.Birth.ShouldBe(BirthDate.On(new DateOnly(2001, 9, 1)));
        var entry = scene.Members.Audit.ShouldHaveSingleItem();
        (entry.Action, entry.Subject, entry.By).ShouldBe(("member.consented", scene.Id.ToString(), Actor.Of(scene.Id)));
    }

    [Theory]
    [InlineData("", "", "Muốn gửi bài, bạn cần chọn mục tính bài chia sẻ.")]
    [InlineData("points", "2001", "Muốn gửi bài, bạn cần chọn mục tính bài chia sẻ.")]
    [InlineData("counting_shares", "", "")]
    [InlineData("counting_shares", "hôm qua", "Không đọc được ngày sinh.")]
    [InlineData("counting_shares", "1/1/2030", "Ngày sinh chưa tới.")]
    public async Task Without_consent_to_counting_and_a_birth_date_nothing_is_kept(string purpose, string birth, string told)
    {
        await using var scene = await MemberScene.StartAsync(isBirthKnown: false);
        await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");

        var (answer, page) = await scene.SubmitAsync("/me", "consent", ("purpose", purpose), ("birth", birth));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#consent")!.TextContent.ShouldContain(told);
        page.QuerySelector<IHtmlInputElement>("#birth")!.Value.ShouldBe(birth);
        scene.Member.Words.ShouldBeEmpty();
        scene.Member.Birth.ShouldBeNull();
    }

    [Fact]
    public async Task A_minor_consents_and_waits_for_the_guardian()
    {
        await using var scene = await MemberScene.StartAsync(new BirthDate(2012, null));
        await scene.SubmitAsync($"/m/{MemberScene.Secret}", "open");

        await scene.SubmitAsync("/me", "consent", ("purpose", "counting_shares"));
        var (_, waiting) = await scene.BrowseAsync("/me");

        waiting.QuerySelector("#consent")!.TextContent.ShouldContain("cha mẹ hoặc người giám hộ cũng cần đồng ý");
        waiting.QuerySelector("#consent form").ShouldBeNull();
        waiting.QuerySelector("#hand-in").ShouldBeNull();
    }

    [Fact]
    public async Task Whose_data_are_restricted_is_told_so_and_where_it_ends()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        scene.Members.Put(scene.Member with { IsRestricted = true }, MemberScene.Secret);

        var (_, page) = await scene.BrowseAsync("/me");

        page.QuerySelector("#hand-in").ShouldBeNull();
        page.QuerySelector("#consent")!.TextContent.ShouldContain("Bạn đã yêu cầu không dùng dữ liệu của mình");
        page.QuerySelector("#consent a")!.GetAttribute("href").ShouldBe("/me/privacy#requests");
    }

    [Fact]
    public async Task Nothing_is_handed_in_before_consent_by_whatever_way()
    {
        await using var scene = await MemberScene.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/me/links", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", MemberScene.Secret);
        request.Content = JsonContent.Create(new { text = Three });

        var answer = await scene.Phone.SendAsync(request);

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "barred_no_consent");
        scene.Members.SharesOf(scene.Id).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_there_is_to_share_can_be_copied_whole()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var code = ShortCode.New();
        scene.Host.Clicks.Nearest[1] = code;

        var (_, page) = await scene.BrowseAsync("/me");

        var words = page.QuerySelector<IHtmlTextAreaElement>($"#kit-{CampaignScene.Id}-1")!.Value.ReplaceLineEndings("\n");
        words.ShouldBe($"Cùng ra quân!\n\n{scene.Host.Http.BaseAddress}l/{code}\n\n#HèXanh\n\nNguồn: Tỉnh Đoàn");
        page.QuerySelectorAll(".dialogs a").Length.ShouldBe(2);
        page.QuerySelectorAll("link[rel=stylesheet], script").Select(file => file.GetAttribute("href") ?? file.GetAttribute("src"))
            .ShouldAllBe(file => file!.Contains("/dist/member."));
    }

    [Fact]
    public async Task More_than_three_items_have_a_page_of_their_own()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        CampaignScene.Put(scene.Host, CampaignState.Launched, campaign => campaign with
        {
            Plan = campaign.Plan with { Content = [.. Enumerable.Range(1, 5).Select(number => new ContentItem(number, $"Bài {number}", "Lời", null, []))] },
        });

        var (_, today) = await scene.BrowseAsync("/me");
        var (_, kit) = await scene.BrowseAsync("/me/kit/he-2026");

        today.QuerySelectorAll(".kit-item").Length.ShouldBe(3);
        today.QuerySelector("a[href='/me/kit/he-2026']")!.TextContent.ShouldBe("Xem cả 5 nội dung");
        kit.QuerySelectorAll(".kit-item").Length.ShouldBe(5);
        (await scene.BrowseAsync("/me/kit/khac")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("em chia sẻ rồi ạ", "he-2026", "Không thấy đường dẫn nào.")]
    [InlineData("https://www.facebook.com/binh/posts/1", "khac", "Đơn vị của bạn không tham gia chiến dịch này")]
    public async Task What_cannot_be_looked_at_is_told_and_stays_typed(string typed, string campaign, string told)
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        scene.Members.Running.Add("he-2026"); // twice, so that there is a choice

        var (answer, page) = await scene.SubmitAsync("/me", "hand-in", ("links", typed), ("campaign", campaign));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#hand-in [role=alert]")!.TextContent.ShouldStartWith(told);
        page.QuerySelector<IHtmlTextAreaElement>("#links")!.Value.ShouldBe(typed);
    }

    [Fact]
    public async Task A_text_with_more_links_than_are_looked_at_says_so()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        var links = string.Join('\n', Enumerable.Range(1, 53).Select(number => $"https://www.facebook.com/nguyen.thi.binh.{number}/posts/pfbid0{Guid.NewGuid():N}{Guid.NewGuid():N}"));

        await scene.SubmitAsync("/me", "hand-in", ("links", links));
        var (_, answer) = await scene.BrowseAsync("/me/answer");

        answer.QuerySelectorAll("#verdicts li").Length.ShouldBe(50);
        answer.QuerySelector("main")!.TextContent.ShouldContain("Còn 3 đường dẫn chưa xem.");
    }

    [Fact]
    public async Task The_campaign_that_was_shared_for_last_is_chosen_and_named_with_the_verdicts()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        CampaignScene.Put(scene.Host, CampaignState.Launched, campaign => campaign with { Id = "thu-2026", Plan = campaign.Plan with { Name = "Thu xanh" } });
        scene.Members.Running.Add("thu-2026");

        var (_, first) = await scene.BrowseAsync("/me");
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"), ("campaign", "thu-2026"));
        var (_, answer) = await scene.BrowseAsync("/me/answer");
        var (_, next) = await scene.BrowseAsync("/me");

        Chosen(first).ShouldBe("he-2026");
        answer.QuerySelector("main")!.TextContent.ShouldContain("Chiến dịch: Thu xanh");
        Chosen(next).ShouldBe("thu-2026");

        static string? Chosen(IHtmlDocument page) => page.QuerySelector<IHtmlSelectElement>("#campaign")!.Value;
    }

    [Fact]
    public async Task Without_a_campaign_there_is_nothing_to_send()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        scene.Members.Running.Clear();

        var (_, page) = await scene.BrowseAsync("/me");

        page.QuerySelector(".empty-state h2")!.TextContent.ShouldBe("Hôm nay chưa có chiến dịch nào");
        page.QuerySelector("#hand-in").ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_is_the_members_own_and_ends_with_the_session()
    {
        await using var scene = await MemberScene.StartSignedInAsync(ConsentPurpose.CountingShares);
        await scene.SubmitAsync("/me", "hand-in", ("links", "https://www.facebook.com/binh/posts/1"));
        var another = new MemberId(Guid.NewGuid());
        scene.Members.Put(scene.Member with { Id = another }, "khac");

        await scene.SubmitAsync("/m/khac", "open");

        (await scene.BrowseAsync("/me/answer")).Page.QuerySelector("#verdicts").ShouldBeNull();
    }
}
