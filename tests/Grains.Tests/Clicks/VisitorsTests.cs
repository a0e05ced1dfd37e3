namespace Campaigns.Grains.Tests;

public sealed class VisitorsTests
{
    private const string Chrome = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
    private const string Iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

    [Theory]
    [InlineData(Chrome)]
    [InlineData(Iphone)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0")]
    [InlineData(Chrome + " [FBAN/EMA;FBLC/vi_VN;FBAV/430.0.0.8.104;]")] // within Facebook
    [InlineData(Iphone + " [FBAN/MessengerForiOS;FBAV/480.0.0.40.109]")]
    [InlineData(Iphone + " Instagram 360.0.0.30.91 (iPhone14,2; iOS 18_1; vi_VN)")]
    [InlineData(Chrome + " Zalo android/241200 ZaloTheme/light ZaloLanguage/vi")]
    [InlineData(Iphone + " Zalo iOS/612 ZaloTheme/dark ZaloLanguage/vn")]
    [InlineData(Chrome + " Line/14.20.0/IAB")]
    [InlineData(Chrome + " musical_ly_2023809030 BytedanceWebview/d8a21c6")] // within TikTok
    [InlineData("Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (X11; Botanic OS) Gecko/20100101 Firefox/120.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; vivo 1906) coc_coc_browser/118.0.176 Chrome/112.0.0.0 Mobile Safari/537.36")]
    public void Browsers_are_people(string agent) => KindOf(agent).ShouldBe(VisitorKind.Person);

    [Theory]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("Facebot")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0")] // iMessage
    [InlineData("Twitterbot/1.0")]
    [InlineData("TelegramBot (like TwitterBot)")]
    [InlineData("WhatsApp/2.23.20.0 A")]
    [InlineData("Viber/22.3.1.0 CFNetwork/1568.100.1 Darwin/24.0.0")]
    [InlineData("Mozilla/5.0 (compatible; ZaloBot/1.0)")]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("Slack-ImgProxy (+https://api.slack.com/robots)")]
    [InlineData("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)")]
    [InlineData("LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)")]
    [InlineData("facebookexternalhit/1.1;line-poker/1.0")]
    [InlineData("Mozilla/5.0 (compatible; redditbot/1.0)")]
    public void Whoever_draws_previews_is_told_apart(string agent)
    {
        KindOf(agent).ShouldBe(VisitorKind.Preview);
        KindOf(agent.ToUpperInvariant()).ShouldBe(VisitorKind.Preview);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")]
    [InlineData("Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)")]
    [InlineData("Mozilla/5.0 (compatible; YandexBot/3.0)")]
    [InlineData("Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko; compatible; Bytespider; spider-feedback@bytedance.com)")]
    [InlineData("meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36")]
    [InlineData("curl/8.5.0")]
    [InlineData("Wget/1.21.4")]
    [InlineData("python-requests/2.32.3")]
    [InlineData("Python/3.12 aiohttp/3.10.5")]
    [InlineData("Go-http-client/2.0")]
    [InlineData("okhttp/4.12.0")]
    [InlineData("Apache-HttpClient/4.5.14 (Java/17)")]
    [InlineData("UptimeMonitor/1.0")]
    [InlineData("bot")]
    public void Other_programs_are_bots(string? agent) => KindOf(agent).ShouldBe(VisitorKind.Bot);

    [Theory]
    [InlineData("prefetch")]
    [InlineData("prefetch;prerender")]
    [InlineData("Prefetch")]
    [InlineData("preview")]
    public void A_browser_that_loads_ahead_of_its_reader_is_no_click(string purpose) =>
        Visitors.KindOf(new VisitSigns(Chrome, Purpose: purpose)).ShouldBe(VisitorKind.Preview);

    [Fact]
    public void Asking_for_the_headers_alone_is_no_click()
    {
        Visitors.KindOf(new VisitSigns(Chrome, IsHead: true)).ShouldBe(VisitorKind.Preview);
        Visitors.KindOf(new VisitSigns("curl/8.5.0", IsHead: true)).ShouldBe(VisitorKind.Bot);
        Visitors.KindOf(new VisitSigns(null, IsHead: true)).ShouldBe(VisitorKind.Bot);
    }

    private static VisitorKind KindOf(string? agent) => Visitors.KindOf(new VisitSigns(agent));
}
