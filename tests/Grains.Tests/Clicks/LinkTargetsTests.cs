namespace Campaigns.Grains.Tests;

public sealed class LinkTargetsTests
{
    [Theory]
    [InlineData("https://example.org/bai?a=1&b=2#phan", "https://example.org/bai?a=1&b=2#phan")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("https://example.org/tin tức", "https://example.org/tin%20t%E1%BB%A9c")]
    [InlineData("https://đoàn.vn/tin?q=hè", "https://xn--on-jia8q.vn/tin?q=h%C3%A8")]
    [InlineData("https://example.org:8443/a", "https://example.org:8443/a")]
    [InlineData("https://example.org/a%0D%0AX: b", "https://example.org/a%0D%0AX:%20b")]
    public void An_address_on_the_web_is_led_to_as_headers_can_name_it(string kept, string expected)
    {
        var address = LinkTargets.Of(kept);

        address.ShouldBe(expected);
        address!.ShouldAllBe(letter => letter > ' ' && letter < 127);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a")]
    [InlineData("//example.org/a")]
    [InlineData("/campaigns")]
    [InlineData("example.org")]
    public void Nothing_else_is_led_to(string? kept) => LinkTargets.Of(kept).ShouldBeNull();
}
