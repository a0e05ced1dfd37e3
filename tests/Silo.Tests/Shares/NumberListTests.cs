namespace Campaigns.Silo.Tests;

public sealed class NumberListTests
{
    [Theory]
    [InlineData]
    [InlineData(1L)]
    [InlineData(127L, 128L, 255L, 256L)]
    [InlineData(1L, 2L, 3L, 16_384L, 9_000_000_000L, long.MaxValue)]
    public void Numbers_are_read_as_they_were_written(params long[] numbers) => NumberList.Read(NumberList.Write(numbers)).ShouldBe(numbers);

    [Fact]
    public void Neighbours_take_a_byte_each() => NumberList.Write(Enumerable.Range(1, 1_000).Select(number => (long)number)).Length.ShouldBe(1_000);
}
