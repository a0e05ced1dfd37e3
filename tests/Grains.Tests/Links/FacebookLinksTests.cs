namespace Campaigns.Grains.Tests;

/// <summary>Addresses on Facebook. Ids and names are made up.</summary>
public sealed class FacebookLinksTests
{
    private const string Pfbid = "pfbid02AbCdEfGhJkLmNoPqRsTuVwXyZ1a2b3c4d5e6f7g8h9";

    [Theory]
    [InlineData("https://www.facebook.com/100200300400500/posts/1234567890123456/")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/1234567890123456")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/mot-tin-tot/1234567890123456/")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=1234567890123456&id=100200300400500")]
    [InlineData("https://www.facebook.com/permalink.php?id=100200300400500&story_fbid=1234567890123456&mibextid=Nif5oz")]
    [InlineData("https://web.facebook.com/100200300400500_1234567890123456")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Ftinhdoan.mau%2Fposts%2F1234567890123456%3Ffbclid%3DIwAR0x&h=AT0")]
    public void Seven_addresses_of_one_post_are_one_post(string address)
    {
        LinkWords.Told(address).ShouldBe("facebook:1234567890123456");
    }

    [Theory]
    [InlineData("facebook.com/tinhdoan.mau/posts/123456")]
    [InlineData("http://facebook.com/tinhdoan.mau/posts/123456")]
    [InlineData("HTTPS://WWW.FACEBOOK.COM/tinhdoan.mau/posts/123456")]
    [InlineData("https://www.facebook.com:443/tinhdoan.mau/posts/123456#comments")]
    [InlineData("//www.facebook.com/tinhdoan.mau/posts/123456")]
    [InlineData("https://mbasic.facebook.com/tinhdoan.mau/posts/123456?refid=17&__tn__=-R")]
    [InlineData("https://touch.facebook.com/tinhdoan.mau/posts/123456")]
    [InlineData("https://vi-vn.facebook.com/tinhdoan.mau/posts/123456?locale=vi_VN")]
    [InlineData("https://business.facebook.com/tinhdoan.mau/posts/123456?_rdr")]
    [InlineData("https://fb.com/tinhdoan.mau/posts/123456")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/123456?__cft__[0]=AZX&__tn__=%2CO%2CP-R")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/123456?rdid=x1&share_url=https%3A%2F%2Fwww.facebook.com%2Fshare%2Fp%2F1AbC%2F")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/permalink/123456/")]
    [InlineData("https://www.facebook.com/tinhdoan.mau?story_fbid=123456")]
    [InlineData("https://www.facebook.com/tinhdoan.mau?id=42&story_fbid=123456&sfnsn=mo")]
    [InlineData("https://www.facebook.com/story.php?story_fbid=42_123456&id=42")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=123456&amp;id=42")]
    [InlineData("https://www.facebook.com/#!/tinhdoan.mau/posts/123456")]
    [InlineData("https://www.facebook.com/groups/doanvien/posts/123456/")]
    [InlineData("https://www.facebook.com/groups/777/permalink/123456/?comment_id=9")]
    [InlineData("https://www.facebook.com/groups/777/?multi_permalinks=123456%2C654321&hoisted_section_header_type=x")]
    [InlineData("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Ftinhdoan.mau%2Fposts%2F123456&width=500")]
    [InlineData("https://lm.facebook.com/l.php?u=https%3A%2F%2Fm.facebook.com%2Fstory.php%3Fstory_fbid%3D123456%26id%3D42")]
    [InlineData("https://www.facebook.com/l.php?u=https%3A%2F%2Ffb.com%2Ftinhdoan.mau%2Fposts%2F123456")]
    [InlineData("https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Ftinhdoan.mau%2Fposts%2F123456")]
    [InlineData("https://www.facebook.com/login.php?next=%2Ftinhdoan.mau%2Fposts%2F123456")]
    [InlineData("https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.facebook.com%2Ftinhdoan.mau%2Fposts%2F123456&usg=AO")]
    public void However_it_is_written_it_is_the_post(string address)
    {
        LinkWords.Told(address).ShouldBe("facebook:123456");
    }

    [Theory]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/" + Pfbid, "facebook:opaque:" + Pfbid)]
    [InlineData("https://www.facebook.com/permalink.php?story_fbid=" + Pfbid + "&id=42", "facebook:opaque:" + Pfbid)]
    [InlineData("https://m.facebook.com/story.php?id=42&story_fbid=" + Pfbid, "facebook:opaque:" + Pfbid)]
    [InlineData("https://www.facebook.com/tinhdoan.mau/photos/a.111/222333/?type=3", "facebook:photo:222333")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/photos/222333", "facebook:photo:222333")]
    [InlineData("https://www.facebook.com/photo/?fbid=222333&set=a.111", "facebook:photo:222333")]
    [InlineData("https://www.facebook.com/photo.php?fbid=222333", "facebook:photo:222333")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/videos/444555/", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/videos/ngay-hoi/444555/", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/videos/vb.42/444555/", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/watch/?v=444555&ref=sharing", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/watch?v=444555", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/watch/live/?v=444555", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/video.php?v=444555", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/reel/444555?mibextid=rS40aB7S9Ucbxw6v", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/reels/444555/", "facebook:video:444555")]
    [InlineData("https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D444555", "facebook:video:444555")]
    [InlineData("https://fb.watch/?v=444555", "facebook:video:444555")]
    public void Photos_videos_and_opaque_ids_have_names_of_their_own(string address, string alias)
    {
        LinkWords.Told(address).ShouldBe(alias);
    }

    [Theory]
    [InlineData("https://www.facebook.com/share/p/1AbCdEfG2h/?mibextid=wwXIfr", "short facebook:share:p/1AbCdEfG2h")]
    [InlineData("https://www.facebook.com/share/v/1AbCdEfG2h/", "short facebook:share:v/1AbCdEfG2h")]
    [InlineData("https://www.facebook.com/share/r/1AbCdEfG2h/", "short facebook:share:r/1AbCdEfG2h")]
    [InlineData("https://www.facebook.com/share/1abcdefg2h/", "short facebook:share:1abcdefg2h")]
    [InlineData("https://www.facebook.com/share/1ABCDEFG2H/", "short facebook:share:1ABCDEFG2H")]
    [InlineData("https://fb.watch/aB3-xYz_9/", "short facebook:share:fb.watch:aB3-xYz_9")]
    [InlineData("https://fb.me/5AbCdE6fG", "short facebook:share:fb.me:5AbCdE6fG")]
    public void What_only_the_platform_can_resolve_is_a_short_link(string address, string told)
    {
        LinkWords.Told(address).ShouldBe(told);
    }

    [Theory]
    [InlineData("https://www.facebook.com/", "Several")]
    [InlineData("https://www.facebook.com/tinhdoan.mau", "Account")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/about", "Account")]
    [InlineData("https://www.facebook.com/profile.php?id=100200300400500", "Account")]
    [InlineData("https://www.facebook.com/people/Doan-Mau/100200300400500/", "Account")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts", "Several")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/videos/", "Several")]
    [InlineData("https://www.facebook.com/watch/", "Several")]
    [InlineData("https://www.facebook.com/groups/doanvien", "Several")]
    [InlineData("https://www.facebook.com/hashtag/mauxanh", "Several")]
    [InlineData("https://www.facebook.com/media/set/?set=a.111", "Several")]
    [InlineData("https://www.facebook.com/events/123456/", "Event")]
    [InlineData("https://www.facebook.com/stories/100200/UzpfSVNDOjE=/", "Story")]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org", "ShareWindow")]
    [InlineData("https://www.facebook.com/dialog/share?app_id=1&href=https%3A%2F%2Fexample.org", "ShareWindow")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/pfbid02", "Incomplete")]
    [InlineData("https://www.facebook.com/tinhdoan.mau/posts/12345abc", "Incomplete")]
    [InlineData("https://www.facebook.com/permalink.php", "Incomplete")]
    [InlineData("https://www.facebook.com/permalink.php?id=42", "Incomplete")]
    [InlineData("https://www.facebook.com/watch/?v=", "Several")]
    [InlineData("https://www.facebook.com/reel/abc", "Incomplete")]
    [InlineData("https://www.facebook.com/photo.php", "Incomplete")]
    [InlineData("https://www.facebook.com/share/p/", "Incomplete")]
    [InlineData("https://fb.watch/", "Incomplete")]
    [InlineData("https://www.facebook.com/a/b/c", "Other")]
    public void What_is_no_post_says_what_it_is(string address, string kind)
    {
        LinkWords.Told(address).ShouldBe($"facebook {kind}");
    }

    [Theory]
    [InlineData("https://www.facebook.com/100200/posts/123456", "100200", "https://www.facebook.com/100200/posts/123456")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=123456&id=100200", "100200", "https://www.facebook.com/100200/posts/123456")]
    [InlineData("https://fb.com/tinhdoan.mau/posts/a/123456/?ref=x", "tinhdoan.mau", "https://www.facebook.com/tinhdoan.mau/posts/123456")]
    [InlineData("https://www.facebook.com/groups/7/permalink/123456", null, "https://www.facebook.com/groups/7/posts/123456")]
    [InlineData("https://www.facebook.com/reel/444555?s=1", null, "https://www.facebook.com/watch/?v=444555")]
    [InlineData("https://www.facebook.com/p%2Fq/posts/123456", "p/q", "https://www.facebook.com/p%2Fq/posts/123456")]
    public void A_post_is_shown_by_the_platforms_own_address(string address, string? owner, string shown)
    {
        var post = PostLinks.Read(address).ShouldBeOfType<LinkReading.Post>();

        (post.Owner, post.Address.AbsoluteUri).ShouldBe((owner, shown));
    }
}
