namespace Campaigns.Grains.Tests;

public sealed class RosterFileNameTests
{
    [Theory]
    [InlineData("Quách Thị Xuyến.csv", true)]
    [InlineData("QUACH_THI_XUYEN (2).xlsx", true)]
    [InlineData("quachthixuyen.csv", true)]
    [InlineData("don-0912 345 678.pdf.csv", true)]
    [InlineData("84912345678.csv", true)]
    [InlineData("An.csv", true)]
    [InlineData("danh sách đoàn viên.csv", false)]
    [InlineData("Quách Thị Xuân.csv", false)]
    [InlineData("", false)]
    public void A_file_called_by_a_name_or_a_number_may_tell_of_the_person(string file, bool mayTell) =>
        RosterFileName.MayTellOf(file, ["+84912345678"], [new PersonName("Quách Thị Xuyến").Key, new PersonName("An").Key]).ShouldBe(mayTell);
}
