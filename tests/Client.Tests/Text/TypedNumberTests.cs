namespace Campaigns.Client.Tests;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("0", 0L)]
    [InlineData("1200", 1200L)]
    [InlineData("1.200", 1200L)]
    [InlineData("1,200", 1200L)]
    [InlineData("1 200", 1200L)]
    [InlineData("1\u00A0200", 1200L)]
    [InlineData("1\u202F200", 1200L)]
    [InlineData(" 12.345.678 ", 12_345_678L)]
    public void A_number_is_read_with_separators_of_thousands_or_without(string? typed, long? number)
    {
        TypedNumber.TryRead(typed, out var read).ShouldBeTrue();

        read.ShouldBe(number);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("12.34")]
    [InlineData("1.2000")]
    [InlineData("1234.567")]
    [InlineData("0.200")]
    [InlineData("1.200,300")]
    [InlineData("1..200")]
    [InlineData(".200")]
    [InlineData("1.200.")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("5e3")]
    [InlineData("nhiều")]
    [InlineData("٣")]
    [InlineData("99999999999999999999")]
    public void What_might_mean_something_else_is_not_guessed(string typed)
    {
        TypedNumber.TryRead(typed, out var read).ShouldBeFalse();

        read.ShouldBeNull();
    }
}
