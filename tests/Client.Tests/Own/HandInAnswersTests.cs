using Campaigns.Grains;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Client.Tests;

public sealed class HandInAnswersTests
{
    private static readonly PostAlias Post = new(Platform.Facebook, PostAliasKind.Post, "1");
    private static readonly MemberId Member = new(new Guid("22222222-2222-2222-2222-222222222222"));

    private static readonly LinkVerdict[] Verdicts =
    [
        new LinkVerdict.Counts(Post, new Uri("https://www.facebook.com/an/posts/1"), ShareState.Pending),
        new LinkVerdict.Duplicate(Post),
        new LinkVerdict.Unresolvable(Post, new Uri("https://www.facebook.com/share/p/x")),
        new LinkVerdict.RejectedForGood(Post),
        new LinkVerdict.Official(new PostKey(Platform.YouTube, "AbCdEfGhIjK")),
        new LinkVerdict.NotAPost(Platform.TikTok, NoPostKind.Story),
        new LinkVerdict.OtherSite("example.org"),
        new LinkVerdict.Unreadable(),
        new LinkVerdict.OtherPlatform(Platform.Zalo),
        new LinkVerdict.Closed(HandInClosed.Paused),
        new LinkVerdict.TooMany(),
    ];

    private readonly HandInAnswers _answers = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void Every_verdict_comes_back_as_it_was()
    {
        var found = _answers.Find(Next(Kept(Verdicts.Select(verdict => new HandedInLink("https://example.org/x", verdict)))), Member);

        found.ShouldNotBeNull().Links.Select(link => link.Verdict).ShouldBe(Verdicts);
        found.Campaign.ShouldBe("Hè xanh");
        Verdicts.Select(verdict => verdict.GetType()).ShouldBe(typeof(LinkVerdict).GetNestedTypes(), ignoreOrder: true);
    }

    [Fact]
    public void What_is_shown_is_cut_to_what_cookies_hold()
    {
        var random = new Random(20261123);
        var links = Enumerable.Range(0, 60).Select(number => new HandedInLink(
            $"https://www.facebook.com/{string.Concat(Enumerable.Range(0, 900).Select(_ => (char)random.Next('a', 'z')))}", new LinkVerdict.TooMany()));

        var context = Kept(links);

        var found = _answers.Find(Next(context), Member).ShouldNotBeNull();
        (found.Links.Count, found.More).ShouldBe((50, 10));
        found.Links.ShouldAllBe(link => link.Pasted.Length == 101);
        context.Response.Headers.SetCookie.Sum(cookie => cookie!.Length).ShouldBeLessThan(8_000, "what proxies take of a request's headers");
    }

    [Fact]
    public void An_answer_is_found_by_its_member_alone_and_no_other_text_is_one()
    {
        var next = Next(Kept([new HandedInLink("x", new LinkVerdict.Unreadable())]));

        _answers.Find(next, new MemberId(Guid.NewGuid())).ShouldBeNull();
        _answers.Find(new DefaultHttpContext(), Member).ShouldBeNull();
        var forged = new DefaultHttpContext();
        forged.Request.Headers.Cookie = "campaigns.answer=AAAA";
        _answers.Find(forged, Member).ShouldBeNull();
        new HandInAnswers(new EphemeralDataProtectionProvider()).Find(next, Member).ShouldBeNull();
    }

    private DefaultHttpContext Kept(IEnumerable<HandedInLink> links)
    {
        var context = new DefaultHttpContext();
        _answers.Keep(context, Member, "Hè xanh", [.. links]);
        return context;
    }

    // The request after the answer, with the cookies that it set.
    private static DefaultHttpContext Next(DefaultHttpContext answered)
    {
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = string.Join("; ", answered.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
        return next;
    }
}
