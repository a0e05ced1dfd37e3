namespace Campaigns.Grains.Tests;

public sealed class ShortCodeTests
{
    [Fact]
    public void Codes_are_short_and_cannot_be_misread()
    {
        var codes = Enumerable.Range(0, 20_000).Select(_ => ShortCode.New()).ToList();

        codes.ShouldBeUnique();
        codes.Select(code => code.ToString()).ShouldAllBe(code => code.Length == 8 && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
        string.Concat(codes.Select(code => code.ToString())).ShouldNotContain(letter => "aeiou01l".Contains(letter));
    }

    [Fact]
    public void Large_letters_are_read_as_small_ones()
    {
        ShortCode.TryParse("BCDF2345", out var large).ShouldBeTrue();
        ShortCode.TryParse("bcdf2345", out var small).ShouldBeTrue();

        large.ShouldBe(small);
        large.ToString().ShouldBe("bcdf2345");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bcdf234")]
    [InlineData("bcdf23456")]
    [InlineData("bcdf234a")]
    [InlineData("bcdf2340")]
    [InlineData("bcdf 234")]
    [InlineData("../../..")]
    [InlineData("ĐĐĐĐĐĐĐĐ")]
    [InlineData("bcdf23\u0130k")]
    public void Anything_else_is_no_code(string? text) => ShortCode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Posts_that_carry_a_tracked_link_are_known_by_it()
    {
        var post = PostWordsFound.Of(
            Platform.Facebook, null, "Xem https://doan.example.vn/l/BCDF2345?fbclid=x và https://a.vn/tin/l/bcdf2346 nhé, không phải a.vn/l/baodoan1", null);

        post.TrackedLinks.Select(code => code.ToString()).ShouldBe(["bcdf2345", "bcdf2346"], ignoreOrder: true);
    }

    [Fact]
    public void A_post_joins_a_campaign_by_its_tracked_link()
    {
        ShortCode.TryParse("bcdf2345", out var code).ShouldBeTrue();
        var day = new DateOnly(2026, 6, 1);
        var match = new CampaignMatch(new Period(day, day), [], [], [], [code]);

        match.Of(PostWordsFound.Of(Platform.Facebook, day, "https://doan.vn/l/bcdf2345", null)).ShouldBe(AttributedBy.Link);
        match.Of(PostWordsFound.Of(Platform.Facebook, day, "https://doan.vn/l/bcdf2346", null)).ShouldBeNull();
    }
}
