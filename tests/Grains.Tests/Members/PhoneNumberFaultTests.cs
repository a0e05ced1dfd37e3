namespace Campaigns.Grains.Tests;

public sealed class PhoneNumberFaultTests
{
    [Theory]
    [InlineData(null, PhoneFault.Missing)]
    [InlineData("", PhoneFault.Missing)]
    [InlineData(" - ", PhoneFault.Missing)]
    [InlineData("'", PhoneFault.Missing)]
    [InlineData("+", PhoneFault.Missing)]
    [InlineData("không có", PhoneFault.NotDigits)]
    [InlineData("O912345678", PhoneFault.NotDigits)]
    [InlineData("0912345678 (mẹ)", PhoneFault.NotDigits)]
    [InlineData("0912*345678", PhoneFault.NotDigits)]
    [InlineData("09+12345678", PhoneFault.NotDigits)]
    [InlineData("++84912345678", PhoneFault.NotDigits)]
    [InlineData("091234567", PhoneFault.TooShort)]
    [InlineData("113", PhoneFault.TooShort)]
    [InlineData("+84 91234567", PhoneFault.TooShort)]
    [InlineData("8491234567", PhoneFault.TooShort)]
    [InlineData("0168123456", PhoneFault.TooShort)]
    [InlineData("+683", PhoneFault.TooShort)]
    [InlineData("09123456789", PhoneFault.TooLong)]
    [InlineData("8491234567890", PhoneFault.TooLong)]
    [InlineData("+1234567890123456", PhoneFault.TooLong)]
    [InlineData("0001234567", PhoneFault.UnknownPrefix)]
    [InlineData("0801234567", PhoneFault.UnknownPrefix)]
    [InlineData("0711234567", PhoneFault.UnknownPrefix)]
    [InlineData("01821234567", PhoneFault.UnknownPrefix)]
    [InlineData("1900123456", PhoneFault.UnknownPrefix)]
    [InlineData("+0912345678", PhoneFault.UnknownPrefix)]
    [InlineData("024 3825 1234", PhoneFault.Landline)]
    [InlineData("2438251234", PhoneFault.Landline)]
    [InlineData("+84 28 3825 1234", PhoneFault.Landline)]
    [InlineData("0236 3825123", PhoneFault.Landline)]
    [InlineData("04 38251234", PhoneFault.Landline)]
    [InlineData("0912345678/0987654321", PhoneFault.Several)]
    [InlineData("0912.345.678 - 0987.654.321", PhoneFault.Several)]
    [InlineData("+84912345678, +84987654321", PhoneFault.Several)]
    [InlineData("9.12E+08", PhoneFault.Rounded)]
    [InlineData("8.49123E+11", PhoneFault.Rounded)]
    [InlineData("9E+8", PhoneFault.Rounded)]
    [InlineData("9.123456789E+8", PhoneFault.Rounded)]
    [InlineData("9.1E+99", PhoneFault.Rounded)]
    public void What_is_no_number_of_a_person_is_refused_with_its_reason(string? text, PhoneFault expected)
    {
        PhoneNumber.TryParse(text, out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
    }

    [Fact]
    public void A_cell_that_holds_a_letter_to_the_editor_is_not_looked_through()
    {
        PhoneNumber.TryParse(new string('1', 100_000), out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(PhoneFault.TooLong);
    }
}
