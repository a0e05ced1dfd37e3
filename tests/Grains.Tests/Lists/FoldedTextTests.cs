using System.Text;

namespace Campaigns.Grains.Tests;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    [InlineData("Đoàn xã Một", "doan xa mot")]
    [InlineData("ĐẶNG THUỲ TRÂM", "dang thuy tram")]
    [InlineData("Thừa Thiên – Huế", "thua thien – hue")]
    [InlineData("Nguyễn  Văn\u00a0\u3000A ", "nguyen van a")]
    [InlineData("ưỡng ỗ ẵ ỵ", "uong o a y")]
    [InlineData("TP.HCM 2026 (Quận 1)", "tp.hcm 2026 (quan 1)")]
    [InlineData("Ḋắk Lắk", "dak lak")]
    [InlineData("Đ", "d")]
    [InlineData("100% _ \\", "100% _ \\")]
    [InlineData("Hè 🌞", "he 🌞")]
    [InlineData("a\u0301\u0323", "a")]
    public void The_key_has_no_marks_no_capitals_and_single_spaces(string? text, string key) => FoldedText.Of(text).ShouldBe(key);

    [Fact]
    public void Both_unicode_forms_have_one_key()
    {
        const string Composed = "Tuổi trẻ Đắk Lắk";

        FoldedText.Of(Composed.Normalize(NormalizationForm.FormD)).ShouldBe(FoldedText.Of(Composed.Normalize(NormalizationForm.FormC)));
    }

    [Fact]
    public void A_key_is_its_own_key()
    {
        var key = FoldedText.Of("  Đoàn Trường THPT  Lê Quý Đôn ");

        FoldedText.Of(key).ShouldBe(key);
    }

    [Fact]
    public void Half_a_surrogate_does_no_harm() => FoldedText.Of("Đ\ud83c X").ShouldBe("d\ufffd x");

    [Fact]
    public void What_is_no_character_does_no_harm() => FoldedText.Of("Đ\ufffe X").ShouldBe("d\ufffd x");

    [Fact]
    public void Names_stand_in_vietnamese_order() =>
        new List<string> { "Đông", "ấm", "Dung", "ăn", "An", "Duyên" }.Order(VietnameseOrder.ByName)
            .ShouldBe(["An", "ăn", "ấm", "Dung", "Duyên", "Đông"]);

    [Theory]
    [InlineData(1, "1 2 3")]
    [InlineData(3, "7")]
    [InlineData(4, "")]
    [InlineData(int.MaxValue, "")]
    public void A_page_is_cut_out_of_its_list(int page, string items)
    {
        var cut = new ListPage(page, 3).Cut([1, 2, 3, 4, 5, 6, 7]);

        string.Join(' ', cut.Items).ShouldBe(items);
        (cut.Total, cut.Pages).ShouldBe((7, 3));
    }

    [Fact]
    public void An_empty_list_has_one_page() => new ListPage(1, 3).Cut(Array.Empty<int>()).Pages.ShouldBe(1);
}
