namespace Campaigns.Grains.Tests;

public sealed class VietnameseNameOrderTests
{
    private const string Letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz ";

    [Theory]
    [InlineData("An", "Ân")]
    [InlineData("Ăn", "Ân")]
    [InlineData("Az", "Ăa")]
    [InlineData("Dũng", "Đào")]
    [InlineData("Hoa", "Hòa")]
    [InlineData("Hòa", "Hóa")]
    [InlineData("Hòa B", "Hoa C")] // letters count before tones
    [InlineData("An", "An Bình")]
    [InlineData("An Bình", "Anh")]
    [InlineData("Oanh", "Ơn")]
    [InlineData("Ưng", "Vân")]
    public void Names_stand_in_the_order_of_the_alphabet(string first, string second) => Compare(first, second).ShouldBeLessThan(0);

    [Theory]
    [InlineData("NGUYỄN VĂN AN", "nguyễn văn an")]
    [InlineData("Hoà", "Hoa\u0300")]
    [InlineData("Ệ", "E\u0323\u0302")]
    public void Case_and_form_make_no_difference(string one, string other) => VietnameseNameOrder.KeyOf(one).ShouldBe(VietnameseNameOrder.KeyOf(other));

    [Fact]
    public void It_is_the_order_of_lists_that_are_sorted_in_memory()
    {
        var random = new Random(14);
        string Name() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Letters[random.Next(Letters.Length)])).Trim();
        for (var time = 0; time < 20_000; time++)
        {
            var (one, other) = (Name(), Name());
            Math.Sign(Compare(one, other)).ShouldBe(Math.Sign(VietnameseOrder.ByName.Compare(one, other)), $"'{one}' and '{other}'");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0301")]
    [InlineData("Ngô 李 Ω 1")]
    public void Anything_has_a_key(string text) => VietnameseNameOrder.KeyOf(text).ShouldNotContain('\0');

    private static int Compare(string one, string other) => string.CompareOrdinal(VietnameseNameOrder.KeyOf(one), VietnameseNameOrder.KeyOf(other));
}
