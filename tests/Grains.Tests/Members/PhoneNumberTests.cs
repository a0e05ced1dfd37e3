using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678")]
    [InlineData("+84912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("84912345678")]
    [InlineData("84 912 345 678")]
    [InlineData("0084912345678")]
    [InlineData("00 84 912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("0912-345-678")]
    [InlineData("0912 345 678")]
    [InlineData("091 234 5678")]
    [InlineData("09.1234.5678")]
    [InlineData("(0912) 345 678")]
    [InlineData("(+84) 912 345 678")]
    [InlineData("(84) 912345678")]
    [InlineData("+84 (0) 912 345 678")]
    [InlineData("+840912345678")]
    [InlineData("840912345678")]
    [InlineData("912345678")]
    [InlineData("912 345 678")]
    [InlineData("912,345,678")]
    [InlineData("912.345.678")]
    [InlineData("912345678.0")]
    [InlineData("912345678,00")]
    [InlineData("84912345678.0")]
    [InlineData("9.12345678E+8")]
    [InlineData("9,12345678E+08")]
    [InlineData("9.12345678e8")]
    [InlineData("9.123456780E+08")]
    [InlineData("8.4912345678E+10")]
    [InlineData("'0912345678")]
    [InlineData("’0912345678")]
    [InlineData("=\"0912345678\"")]
    [InlineData("0912\u00a0345\u00a0678")]
    [InlineData("\u202a+84 912 345 678\u202c")]
    [InlineData("\ufeff0912345678\u200b")]
    [InlineData("0912–345—678")]
    [InlineData("0912\u2011345\u2212678")]
    [InlineData("０９１２３４５６７８")]
    [InlineData("＋８４　９１２　３４５　６７８")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData(" \t0912345678\r\n")]
    [InlineData("0912345678;")]
    [InlineData("0912/345/678")]
    public void Every_spelling_is_the_same_number(string text)
    {
        PhoneNumber.TryParse(text, out var number, out var fault).ShouldBeTrue();

        number.ShouldBe(new PhoneNumber("+84912345678"));
        fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("01201234567", "+84701234567")]
    [InlineData("01211234567", "+84791234567")]
    [InlineData("01221234567", "+84771234567")]
    [InlineData("01261234567", "+84761234567")]
    [InlineData("01281234567", "+84781234567")]
    [InlineData("01231234567", "+84831234567")]
    [InlineData("01241234567", "+84841234567")]
    [InlineData("01251234567", "+84851234567")]
    [InlineData("01271234567", "+84811234567")]
    [InlineData("01291234567", "+84821234567")]
    [InlineData("01621234567", "+84321234567")]
    [InlineData("01631234567", "+84331234567")]
    [InlineData("01641234567", "+84341234567")]
    [InlineData("01651234567", "+84351234567")]
    [InlineData("01661234567", "+84361234567")]
    [InlineData("01671234567", "+84371234567")]
    [InlineData("01681234567", "+84381234567")]
    [InlineData("01691234567", "+84391234567")]
    [InlineData("01861234567", "+84561234567")]
    [InlineData("01881234567", "+84581234567")]
    [InlineData("01991234567", "+84591234567")]
    [InlineData("1681234567", "+84381234567")]
    [InlineData("+84 168 123 4567", "+84381234567")]
    [InlineData("841681234567", "+84381234567")]
    [InlineData("0168.123.4567", "+84381234567")]
    [InlineData("1.681234567E+09", "+84381234567")]
    public void Numbers_from_before_2018_are_those_that_they_became(string text, string number) => Parsed(text).ShouldBe(number);

    [Theory]
    [InlineData("0321234567", "+84321234567")]
    [InlineData("0391234567", "+84391234567")]
    [InlineData("0521234567", "+84521234567")]
    [InlineData("0551234567", "+84551234567")]
    [InlineData("0701234567", "+84701234567")]
    [InlineData("0841234567", "+84841234567")]
    [InlineData("841234567", "+84841234567")]
    [InlineData("0871234567", "+84871234567")]
    [InlineData("0991234567", "+84991234567")]
    public void Every_network_of_today_is_known(string text, string number) => Parsed(text).ShouldBe(number);

    [Theory]
    [InlineData("+1 408 555 0100", "+14085550100")]
    [InlineData("+82-10-1234-5678", "+821012345678")]
    [InlineData("+856 20 12 345 678", "+8562012345678")]
    [InlineData("(+49) 151 23456789", "+4915123456789")]
    [InlineData("+683 4000", "+6834000")]
    public void Other_countries_numbers_are_kept_if_they_have_their_plus_sign(string text, string number) => Parsed(text).ShouldBe(number);

    [Fact]
    public void Any_spelling_of_any_number_is_that_number()
    {
        var spelled = from network in Gen.Elements("32", "56", "70", "84", "91", "99")
                      from subscriber in Gen.Choose(0, 9_999_999)
                      from country in Gen.Elements("0", "+84", "84", "0084", "+84(0)", "", "'0")
                      from marks in Gen.Elements("", " ", ".", "-", "\u00a0", "\u200b", " – ").ArrayOf(10)
                      from isWide in Gen.Elements(true, false)
                      let digits = $"{network}{subscriber:D7}"
                      let marked = country + string.Concat(digits.Zip(marks, (digit, mark) => $"{mark}{digit}"))
                      select (digits, text: isWide ? Widened(marked) : marked);

        Prop.ForAll(spelled.ToArbitrary(), one => Parsed(one.text).ShouldBe("+84" + one.digits)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_number_is_its_own_spelling_and_no_text_does_harm()
    {
        var foreign = Gen.Choose(0, 9).ListOf().Select(digits => "+" + string.Concat(digits));
        var texts = Gen.OneOf(foreign, Texts.Likely("0123456789+84E.- x"));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            if (!PhoneNumber.TryParse(text, out var number, out var fault)) fault.ShouldNotBeNull();
            else Parsed(number.E164).ShouldBe(number.E164);
        }).QuickCheckThrowOnFailure();
    }

    private static string Parsed(string text)
    {
        PhoneNumber.TryParse(text, out var number, out var fault).ShouldBeTrue($"{text}: {fault}");
        return number.E164;
    }

    private static string Widened(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '０') : letter));
}
