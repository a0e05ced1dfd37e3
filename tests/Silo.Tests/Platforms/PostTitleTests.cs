namespace Campaigns.Silo.Tests;

public sealed class PostTitleTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  \n ", null)]
    [InlineData("Một\r\n\tcâu  chuyện đẹp", "Một câu chuyện đẹp")]
    public void A_title_is_one_line(string? text, string? title) => PostTitle.From(text).ShouldBe(title);

    [Fact]
    public void A_long_text_is_cut_and_its_later_hashtags_kept()
    {
        var text = "#Dau " + new string('a', 300) + " #MoiNgayMotTinTot và #Đoàn_2026, #dau";

        PostTitle.From(text).ShouldBe("#Dau " + new string('a', 195) + "… #MoiNgayMotTinTot #Đoàn_2026");
    }

    [Fact]
    public void A_hashtag_on_the_cut_is_kept_whole()
    {
        var text = new string('a', 190) + " #MoiNgayMotTinTot";

        PostTitle.From(text).ShouldBe(new string('a', 190) + "… #MoiNgayMotTinTot");
    }

    [Fact]
    public void A_letter_and_its_marks_are_not_cut_apart()
    {
        var text = new string('a', 198) + "👨‍👩‍👧" + "b";

        PostTitle.From(text).ShouldBe(new string('a', 198) + "…");
    }
}
