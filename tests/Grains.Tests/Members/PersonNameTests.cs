using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("  Nguyễn   Văn\tAn \r\n", "Nguyễn Văn An")]
    [InlineData("Nguyễn\u00a0Văn\u3000An", "Nguyễn Văn An")]
    [InlineData("Nguye\u0302\u0303n Va\u0306n An", "Nguyễn Văn An")]
    [InlineData("Nguyê\u0303n Văn An", "Nguyễn Văn An")]
    [InlineData("\ufeffNguyễn\u200b Văn\u00ad An\0", "Nguyễn Văn An")]
    [InlineData("NGUYỄN VĂN AN", "Nguyễn Văn An")]
    [InlineData("nguyễn văn an", "Nguyễn Văn An")]
    [InlineData("NGUYE\u0302\u0303N VA\u0306N AN", "Nguyễn Văn An")]
    [InlineData("ĐẶNG THUỲ TRÂM", "Đặng Thuỳ Trâm")]
    [InlineData("đỗ thị ánh", "Đỗ Thị Ánh")]
    [InlineData("\u00d0ặng V\u0103n \u00d0ức", "Đặng Văn Đức")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    [InlineData("h’hen niê", "H’Hen Niê")]
    [InlineData("K'Brơi", "K'Brơi")]
    [InlineData("Y THANH-HDOK", "Y Thanh-Hdok")]
    [InlineData("LÊ VĂN A (B)", "Lê Văn A (B)")]
    [InlineData("Nguyễn Văn AN", "Nguyễn Văn AN")]
    [InlineData("nguyễn Văn An", "nguyễn Văn An")]
    [InlineData("McDonald Trần", "McDonald Trần")]
    [InlineData("A", "A")]
    [InlineData("Nguyễn Văn An 2", "Nguyễn Văn An 2")]
    [InlineData("TP. TRẦN", "Tp. Trần")]
    public void A_name_is_kept_as_names_are_written(string text, string kept)
    {
        PersonName.TryParse(text, out var name, out var fault).ShouldBeTrue();

        name.Value.ShouldBe(kept);
        name.Value.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
        fault.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, NameFault.Missing)]
    [InlineData("", NameFault.Missing)]
    [InlineData(" \u00a0\u200b\t", NameFault.Missing)]
    [InlineData("0912345678", NameFault.NoLetters)]
    [InlineData("-", NameFault.NoLetters)]
    [InlineData("1/9/2005", NameFault.NoLetters)]
    [InlineData("Nguyễn Văn An; 0912345678", NameFault.StrangeCharacters)]
    [InlineData("=HYPERLINK(\"x\")", NameFault.StrangeCharacters)]
    [InlineData("<b>An</b>", NameFault.StrangeCharacters)]
    [InlineData("an@tinh.vn", NameFault.StrangeCharacters)]
    [InlineData("Nguyễn Văn An 🌞", NameFault.StrangeCharacters)]
    [InlineData("Nguy\ufffdn V\ufffdn An", NameFault.StrangeCharacters)]
    [InlineData("Nguyễn \ud83c An", NameFault.StrangeCharacters)]
    [InlineData("Nguyễn \ufffe An", NameFault.StrangeCharacters)]
    public void What_is_no_name_is_refused_with_its_reason(string? text, NameFault expected)
    {
        PersonName.TryParse(text, out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
    }

    [Fact]
    public void A_name_may_be_so_long_and_no_longer()
    {
        PersonName.TryParse("An" + new string(' ', 50) + new string('n', PersonName.Longest - 3), out var name).ShouldBeTrue();
        name.Value.Length.ShouldBe(PersonName.Longest);

        PersonName.TryParse("An" + new string('n', PersonName.Longest - 1), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(NameFault.TooLong);
        PersonName.TryParse(new string(' ', 1_000_000), out _, out fault).ShouldBeFalse();
        fault.ShouldBe(NameFault.TooLong);
    }

    [Theory]
    [InlineData("Hoà", "Hòa", "hoa")]
    [InlineData("Thuỳ Trâm", "Thùy Trâm", "thuy tram")]
    [InlineData("Nguyễn Văn Khoẻ", "NGUYỄN VĂN KHỎE", "nguyen van khoe")]
    [InlineData("Nguyễn Văn An", "Nguyen Van An", "nguyen van an")]
    [InlineData("Nguyễn Văn An", "Nguye\u0302\u0303n  Va\u0306n An", "nguyen van an")]
    [InlineData("Đặng Đức", "\u00d0ặng \u00d0ức", "dang duc")]
    [InlineData("H'Hen Niê", "H’HEN NIÊ", "h hen nie")]
    [InlineData("Trần Thị Thu-Hà", "Trần Thị Thu Hà", "tran thi thu ha")]
    [InlineData("Lê Văn A.", "Lê Văn A", "le van a")]
    public void Spellings_of_one_name_have_one_key(string one, string other, string key)
    {
        Parsed(one).Key.ShouldBe(key);
        Parsed(other).Key.ShouldBe(key);
    }

    [Fact]
    public void Names_that_differ_in_letters_have_different_keys() => Parsed("Nguyễn Văn An").Key.ShouldNotBe(Parsed("Nguyễn Văn Ân Xá").Key);

    [Fact]
    public void A_name_is_its_own_spelling_in_every_form_and_no_text_does_harm() =>
        Prop.ForAll(Texts.Likely("nguyễn VĂN Ánh đĐ'-ßỵ").ToArbitrary(), text =>
        {
            if (!PersonName.TryParse(text, out var name, out var fault))
            {
                fault.ShouldNotBeNull();
                return;
            }

            Parsed(name.Value).ShouldBe(name);
            Parsed(name.Value.Normalize(NormalizationForm.FormD)).ShouldBe(name);
            Parsed($"\u00a0{name.Value}\u200b ").Key.ShouldBe(name.Key);
        }).QuickCheckThrowOnFailure();

    private static PersonName Parsed(string text)
    {
        PersonName.TryParse(text, out var name, out var fault).ShouldBeTrue($"{text}: {fault}");
        return name;
    }
}
