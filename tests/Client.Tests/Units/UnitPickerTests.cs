namespace Campaigns.Client.Tests;

public sealed class UnitPickerTests
{
    private static readonly string[] Tops = ["tinh"];

    private readonly FakeOrganization _organization = new();
    private readonly UnitPicker _picker;

    public UnitPickerTests()
    {
        _organization.Units.AddRange(
            [
                new("tw", "Trung ương", null), new("tinh", "Tỉnh Đoàn", "tw"), new("a", "Huyện A", "tinh"), new("b", "Huyện B", "tinh"),
                new("tan-phu", "Đoàn phường Tân Phú", "a"), new("tp-2", "Đoàn xã Tân Phú", "a"), new("tp-3", "Đoàn xã Tân Phú", "b"),
            ]);
        _picker = new UnitPicker(_organization, _organization, Text.English);
    }

    [Theory]
    [InlineData(" tp-2 ", "tp-2")]
    [InlineData("doan phuong tan phu", "tan-phu")]
    [InlineData("Đoàn xã Tân Phú (tp-3)", "tp-3")]
    [InlineData("HUYỆN  A", "a")]
    [InlineData("tinh doan", "tinh")]
    public async Task A_unit_is_meant_by_its_code_its_name_or_what_is_offered(string typed, string code) =>
        (await _picker.PickAsync(typed, Tops, default)).ShouldBe(new UnitPick(code, Problem: null));

    [Theory]
    [InlineData("", "A value is needed.")]
    [InlineData("tw", "“tw”")]
    [InlineData("Trung ương (tw)", "No unit that you may choose")]
    [InlineData("phường khác", "No unit that you may choose")]
    [InlineData("doan xa tan phu", "Đoàn xã Tân Phú (tp-2) – Huyện A; Đoàn xã Tân Phú (tp-3) – Huyện B")]
    [InlineData("tan phu", "Đoàn phường Tân Phú (tan-phu) – Huyện A;")]
    public async Task What_names_none_or_several_is_told_with_those_it_may_be(string typed, string told)
    {
        var (kept, problem) = await _picker.PickAsync(typed, Tops, default);

        kept.ShouldBe(typed);
        problem!.ShouldContain(told);
    }

    [Fact]
    public async Task A_part_of_a_name_is_not_taken_for_the_whole_even_where_it_fits_one()
    {
        var (_, problem) = await _picker.PickAsync("phuong", Tops, default);

        problem.ShouldNotBeNull().ShouldContain("Đoàn phường Tân Phú (tan-phu)");
    }

    [Fact]
    public async Task A_list_has_one_a_line_or_codes_side_by_side()
    {
        var picks = await _picker.PickAllAsync("a\r\ntp-2, tp-3\n\nhuyện b; a", Tops, default);

        picks.Problem.ShouldBeNull();
        picks.Codes.ShouldBe(["a", "tp-2", "tp-3", "b"]);
        (await _picker.PickAllAsync("a\nx\ny", Tops, default)).ShouldSatisfyAllConditions(
            wrong => wrong.Codes.ShouldBe(["a"]), wrong => wrong.Problem!.ShouldContain("“x”"), wrong => wrong.Problem!.ShouldContain("“y”"));
    }

    [Fact]
    public async Task A_field_offers_what_was_typed_when_it_fits_several_and_the_first_otherwise()
    {
        (await _picker.OffersAsync(Tops, "tan phu", default)).Select(unit => unit.Code).ShouldBe(["tan-phu", "tp-2", "tp-3"], ignoreOrder: true);
        (await _picker.OffersAsync(Tops, "không có", default)).Count.ShouldBe(6);
        (await _picker.OffersAsync(Tops, null, default)).Select(unit => unit.Code).ShouldNotContain("tw");
    }
}
