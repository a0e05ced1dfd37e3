namespace Campaigns.Grains.Tests;

public sealed class KeysTests
{
    [Fact]
    public void Every_platform_has_a_name_that_reads_back()
    {
        PlatformNames.All.ShouldBe(Enum.GetValues<Platform>(), ignoreOrder: true);
        foreach (var platform in PlatformNames.All)
        {
            PlatformNames.TryParse(platform.Name(), out var read).ShouldBeTrue();
            read.ShouldBe(platform);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Facebook")]
    [InlineData("myspace")]
    public void Other_names_are_refused(string? name) => PlatformNames.TryParse(name, out _).ShouldBeFalse();

    [Theory]
    [InlineData("youtube:-abc_DEF", Platform.YouTube, "-abc_DEF")]
    [InlineData("facebook:112:5", Platform.Facebook, "112:5")]
    public void A_page_key_reads_back_and_keeps_case(string text, Platform platform, string account)
    {
        FanpageKey.TryParse(text, out var key).ShouldBeTrue();

        key.ShouldBe(new FanpageKey(platform, account));
        key.ToString().ShouldBe(text);
        key.ShouldNotBe(new FanpageKey(platform, account.ToUpperInvariant() + "x"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("youtube")]
    [InlineData("youtube:")]
    [InlineData(":abc")]
    [InlineData("vk:abc")]
    public void What_is_no_page_key_is_refused(string? text) => FanpageKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Credentials_do_not_show_when_printed()
    {
        new PlatformAccess("UC1", "s3cret").ToString().ShouldNotContain("s3cret");
        new ConnectFanpage("s3cret").ToString().ShouldNotContain("s3cret");
    }
}
