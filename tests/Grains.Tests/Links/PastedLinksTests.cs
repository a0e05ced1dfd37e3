using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class PastedLinksTests
{
    [Theory]
    [InlineData("", "unreadable")]
    [InlineData(null, "unreadable")]
    [InlineData("đã chia sẻ rồi ạ", "unreadable")]
    [InlineData("javascript:alert(1)", "unreadable")]
    [InlineData("ftp://www.facebook.com/a/posts/1", "unreadable")]
    [InlineData("https://nguoi:matkhau@www.facebook.com/a/posts/1", "unreadable")]
    [InlineData("https://localhost/a/posts/1", "unreadable")]
    [InlineData("https://", "unreadable")]
    [InlineData("https://example.org/a/posts/1", "elsewhere example.org")]
    [InlineData("https://facebook.com.example.org/a/posts/1", "elsewhere facebook.com.example.org")]
    [InlineData("https://notfacebook.com/a/posts/1", "elsewhere notfacebook.com")]
    [InlineData("https://developers.facebook.com/a/posts/1", "elsewhere developers.facebook.com")]
    [InlineData("https://example.org/?u=https://youtu.be/AbCdEfGhIjK", "elsewhere example.org")]
    [InlineData("https://l.facebook.com/l.php?u=khong-phai-dia-chi", "unreadable")]
    [InlineData("https://l.facebook.com/l.php", "elsewhere l.facebook.com")]
    [InlineData("\u200bhttps://youtu.be/AbCdEfGhIjK\u00a0", "youtube:AbCdEfGhIjK")]
    [InlineData("https://you\u00adtu.be/AbCdEfGhIjK", "youtube:AbCdEfGhIjK")]
    public void What_is_no_link_to_a_post_is_told_apart(string? address, string told) => LinkWords.Told(address).ShouldBe(told);

    [Fact]
    public void A_redirect_that_never_ends_leads_nowhere()
    {
        var address = Enumerable.Range(0, 6).Aggregate(
            "https://youtu.be/AbCdEfGhIjK", (inside, _) => $"https://www.youtube.com/redirect?q={Uri.EscapeDataString(inside)}");

        LinkWords.Told(address).ShouldBe("unreadable");
        LinkWords.Told(new string('a', PostLinks.LongestAddress) + ".vn/x").ShouldBe("unreadable");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Em chia sẻ rồi ạ: https://youtu.be/AbCdEfGhIjK.", "https://youtu.be/AbCdEfGhIjK")]
    [InlineData("1) youtu.be/AbCdEfGhIj- 2) fb.watch/abc_", "youtu.be/AbCdEfGhIj- fb.watch/abc_")]
    [InlineData("https://a.vn/1https://b.vn/2", "https://a.vn/1 https://b.vn/2")]
    [InlineData("https://a.vn/l.php?u=https://b.vn/2", "https://a.vn/l.php?u=https://b.vn/2")]
    [InlineData("<https://a.vn/1>, (https://b.vn/2) “https://c.vn/3”", "https://a.vn/1 https://b.vn/2 https://c.vn/3")]
    [InlineData("https://a.vn/1\r\nhttps://a.vn/1\t\nwww.facebook.com/x/posts/1", "https://a.vn/1 https://a.vn/1 www.facebook.com/x/posts/1")]
    [InlineData("fb.com/an/posts/900004nhé fb.com/an/posts/900005ạ fb.com/an/posts/900006,xem nha", "fb.com/an/posts/900004 fb.com/an/posts/900005 fb.com/an/posts/900006")]
    [InlineData("https://youtu.be/AbCdEfGhIjK😍😍 fb.com/watch/?v=12❤️ fb.com/an/posts/1👍🏻", "https://youtu.be/AbCdEfGhIjK fb.com/watch/?v=12 fb.com/an/posts/1")]
    [InlineData("https://tinh.vn/tin/12-tuổi-trẻ https://fb.com/pages/Xã-Đoàn/12/posts/34", "https://tinh.vn/tin/12-tuổi-trẻ https://fb.com/pages/Xã-Đoàn/12/posts/34")]
    [InlineData("thư: doan@tinh.vn, v.v... và tinh.vn", "")]
    public void Links_are_found_in_what_people_paste(string text, string found) => string.Join(' ', PostLinks.In(text)).ShouldBe(found);

    [Fact]
    public void Whatever_is_put_around_an_address_it_leads_to_the_same_post()
    {
        var posts = Gen.Elements(
            "www.facebook.com/doan.mau/posts/123456", "www.facebook.com/watch/?v=444555", "www.instagram.com/p/CaBcDeFgHiJ/",
            "www.youtube.com/watch?v=-a_B3cD4eF5", "www.tiktok.com/@doan/video/7234567890123456789", "www.threads.com/@doan/post/DAbC-d_EfGh");
        var trackers = Gen.Elements("utm_source=zalo", "fbclid=IwAR1", "si=x", "igsh=y", "mibextid=z", "__cft__[0]=AZ", "_t=8x", "xmt=AQ").ListOf();
        var wraps = Gen.Elements("https://l.facebook.com/l.php?h=A&u=", "https://www.google.com/url?url=", "https://l.instagram.com/?u=").ListOf();
        var dressed = from post in posts
                      from scheme in Gen.Elements("https://", "http://", "HTTPS://", "")
                      from tracked in trackers
                      from fragment in Gen.Elements("", "#x", "#comments")
                      from wrapped in wraps
                      select (post, address: Wrap(scheme + Track(post, tracked) + fragment, wrapped.Take(3)));

        Prop.ForAll(dressed.ToArbitrary(), each => LinkWords.Told(each.address) == LinkWords.Told(each.post)).QuickCheckThrowOnFailure();

        static string Track(string post, IEnumerable<string> trackers) =>
            trackers.Aggregate(post, (address, tracker) => address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + tracker);

        static string Wrap(string address, IEnumerable<string> wraps) => wraps.Aggregate(address, (inside, wrap) => wrap + Uri.EscapeDataString(inside));
    }

    [Fact]
    public void The_address_that_is_shown_leads_to_the_same_post()
    {
        var letters = Gen.Elements("/?&=#%:.-_@aZ09đ ".ToCharArray()).ListOf().Select(letters => string.Concat(letters));
        var places = Gen.Elements(
            "facebook.com/~/posts/123", "facebook.com/share/p/abcdef", "fb.watch/abcdef", "instagram.com/p/abcdef", "youtu.be/AbCdEfGhIjK",
            "youtube.com/watch?v=AbCdEfGhIjK", "tiktok.com/@~/video/12345678", "vm.tiktok.com/abcdef", "zalo.me/s/abcdef",
            "post.oa.zalo.me/d?id=abcdef&pageId=~", "threads.net/@~/post/abcdef");
        var addresses = from place in places
                        from owner in letters
                        from rest in letters
                        select $"https://{place.Replace("~", Uri.EscapeDataString(owner), StringComparison.Ordinal)}{rest}";

        Prop.ForAll(addresses.ToArbitrary(), address => PostLinks.Read(address) switch
        {
            LinkReading.Post(var alias, _, var shown) => PostLinks.Read(shown.AbsoluteUri) is LinkReading.Post again && again.Alias == alias && again.Address == shown,
            LinkReading.Unresolved(var alias, var shown) => PostLinks.Read(shown.AbsoluteUri) is LinkReading.Unresolved again && again.Alias == alias,
            _ => true,
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_alias_is_read_as_it_is_written()
    {
        foreach (var kind in Enum.GetValues<PostAliasKind>())
        {
            var alias = new PostAlias(Platform.Facebook, kind, "p/1_A");
            PostAlias.TryParse(alias.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(alias);
        }

        foreach (var text in new[] { null, "", "facebook", "facebook:", "facebook:video:", "myspace:1" }) PostAlias.TryParse(text, out _).ShouldBeFalse();
    }
}
