namespace Campaigns.Grains.Tests;

public sealed class CampaignMatchTests
{
    private static readonly DateOnly Day = new(2026, 6, 10);

    [Theory]
    [InlineData("https://example.org/a/", "example.org/a")]
    [InlineData("http://www.Example.org/a?utm_source=fb&x=1&fbclid=zz#top", "example.org/a?x=1")]
    [InlineData("bit.ly/AbC", "bit.ly/AbC")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("https://example.org/b%C3%A0i?a=1&a=2", "example.org/b%C3%A0i?a=1&a=2")]
    [InlineData("https://example.org/bài?size=m&si=x", "example.org/b%C3%A0i?size=m")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3Dx", "example.org/a")]
    [InlineData("https://youtu.be/AbCdEfGhIjK?t=1", "youtube:AbCdEfGhIjK")]
    [InlineData("https://m.youtube.com/watch?v=AbCdEfGhIjK", "youtube:AbCdEfGhIjK")]
    [InlineData("https://www.facebook.com/share/p/1AbC/", "facebook:share:p/1AbC")]
    [InlineData("https://www.facebook.com/doan.mau/", "facebook.com/doan.mau")]
    [InlineData("mailto:a@example.org", null)]
    [InlineData("ftp://example.org/a", null)]
    [InlineData("", null)]
    [InlineData("không phải địa chỉ", null)]
    public void A_link_is_compared_without_what_says_nothing_of_where_it_leads(string address, string? compared) =>
        ContentLinks.Normalize(address).ShouldBe(compared);

    [Fact]
    public void Links_are_found_in_words_with_a_scheme_or_without() =>
        ContentLinks.In("Xem (https://example.org/bai-1), và bit.ly/x9. Hết. v.v").ShouldBe(["example.org/bai-1", "bit.ly/x9"], ignoreOrder: true);

    [Theory]
    [InlineData("Ra quân #hèxanh", AttributedBy.Hashtag)]
    [InlineData("Ra quân #HÈXANH2026", null)]
    [InlineData("Đọc http://www.example.org/bai-1/?utm_medium=x nhé", AttributedBy.Link)]
    [InlineData("Đọc https://example.org/bai-10", null)]
    [InlineData("#hèxanh https://example.org/bai-1", AttributedBy.Hashtag)]
    [InlineData(null, null)]
    public void A_post_belongs_by_hashtag_or_by_link(string? title, AttributedBy? how) => Match().Of(Post(title)).ShouldBe(how);

    [Fact]
    public void Its_own_address_is_a_link_too() =>
        Match().Of(PostWordsFound.Of(Platform.Facebook, Day, null, "https://example.org/bai-1")).ShouldBe(AttributedBy.Link);

    [Fact]
    public void It_belongs_on_the_campaigns_days_and_platforms_only()
    {
        Match().Of(Post("#hèxanh") with { CountedOn = new DateOnly(2026, 7, 1) }).ShouldBeNull();
        Match().Of(Post("#hèxanh") with { CountedOn = null }).ShouldBeNull();
        Match(Platform.YouTube).Of(Post("#hèxanh")).ShouldBeNull();
        Match(Platform.YouTube, Platform.Facebook).Of(Post("#hèxanh")).ShouldBe(AttributedBy.Hashtag);
    }

    private static CampaignMatch Match(params Platform[] platforms) => new(
        new Period(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30)), platforms, ["HèXanh"], ["https://example.org/bai-1"]);

    private static PostWordsFound Post(string? title) => PostWordsFound.Of(Platform.Facebook, Day, title, null);
}
