using System.Globalization;

namespace Campaigns.Client.Tests;

public sealed class DisplayInEnglishTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public DisplayInEnglishTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.English);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Theory]
    [InlineData(null, "—")]
    [InlineData(1_234_567L, "1,234,567")]
    [InlineData(-1_234L, "-1,234")]
    public void A_number_is_grouped_by_commas(long? value, string text) => Display.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(9_999L, "9,999")]
    [InlineData(12_345L, "12.3K")]
    [InlineData(999_950L, "1M")]
    [InlineData(10_876_543_210L, "10.9B")]
    [InlineData(1_234_000_000_000L, "1,234B")]
    public void A_compact_number_has_the_usual_letters(long value, string text) => Display.Compact(value).ShouldBe(text);

    [Fact]
    public void A_ratio_has_a_decimal_point() => Display.Percent(12.345).ShouldBe("1,234.5%");

    [Fact]
    public void Days_stay_as_they_are() => Display.Day(new DateOnly(2026, 6, 30)).ShouldBe("30/06/2026");

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi-VN")]
    [InlineData("")]
    public void The_language_of_the_machine_is_not_that_of_a_request(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Display.Number(1_234).ShouldBe("1.234");
    }
}
