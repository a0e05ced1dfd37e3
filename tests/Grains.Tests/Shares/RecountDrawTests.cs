namespace Campaigns.Grains.Tests;

public sealed class RecountDrawTests
{
    // Worked out apart from this code: sorted by sha256(struct.pack('>q8xq', seed, number)).digest()[:16].
    [Theory]
    [InlineData(20260630, "4 10 7 8 6 1 2 9 5 3")]
    [InlineData(-1, "8 4 1 3 6 7 2 5 9 10")]
    public void Whoever_has_the_numbers_and_the_seed_draws_the_same(long seed, string drawn) =>
        string.Join(' ', RecountDraw.Order([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], 10, seed)).ShouldBe(drawn);

    [Fact]
    public void A_share_is_drawn_by_its_number_and_nothing_else() =>
        RecountDraw.IdOf(0x0102_0304_0506_0708).ShouldBe(new Guid("00000000-0000-0000-0102-030405060708"));

    [Fact]
    public void A_larger_size_adds_at_the_end()
    {
        long[] numbers = [.. Enumerable.Range(1, 500).Select(number => (long)number)];

        RecountDraw.Order(numbers, 40, 7).ShouldBe(RecountDraw.Order(numbers, 300, 7).Take(40));
        RecountDraw.Order(numbers, 500, 7).Order().ShouldBe(numbers);
    }
}
