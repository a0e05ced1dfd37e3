using System.Text;

namespace Campaigns.Grains.Tests;

public sealed class HashtagsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("không có gì", "")]
    [InlineData("Việc tốt #MoiNgayMotTinTot!", "moingaymottintot")]
    [InlineData("#Hè #he #HÈ", "he hè")]
    [InlineData("a#b #2026 # #_x", "2026 _x b")]
    public void Hashtags_are_found_and_normalized(string? text, string expected) =>
        string.Join(' ', Hashtags.In(text).Order(StringComparer.Ordinal)).ShouldBe(expected);

    [Fact]
    public void Both_unicode_forms_of_a_hashtag_are_one()
    {
        const string Composed = "#MùaHèXanh";

        Hashtags.In(Composed.Normalize(NormalizationForm.FormD)).ShouldBe([Hashtags.Normalize(Composed)]);
    }
}
