namespace Campaigns.Grains.Tests;

public sealed class FanpageHandOverTests
{
    private static readonly Actor By = new(new Guid("01890a5d-ac96-774b-bcce-b302099a8057"));

    private readonly FanpageScene _scene = new FanpageScene().Due();

    private DateOnly Today => LocalDay.Of(_scene.Now);

    [Fact]
    public async Task A_page_goes_to_another_unit_today_unless_another_day_is_said()
    {
        var outcome = await _scene.Grain.HandOverAsync(new HandOverFanpage("B", FromDay: null, By));

        outcome.ShouldBeOfType<HandOverOutcome.HandedOver>().FromDay.ShouldBe(Today);
        (await _scene.Grain.DescribeAsync())!.Unit.ShouldBe("B");
        _scene.Pages.HandOvers.ShouldHaveSingleItem().FromDay.ShouldBe(Today);
    }

    [Fact]
    public async Task Both_units_can_read_of_it()
    {
        await _scene.Grain.HandOverAsync(new HandOverFanpage("B", Today.AddDays(-30), By));

        _scene.Pages.Audit.Select(entry => (entry.Action, entry.Unit)).ShouldBe([("page.handed-over", "A"), ("page.taken-over", "B")]);
        _scene.Pages.Audit[0].Details.Values.ShouldBe(["A", "B", $"{Today.AddDays(-30):yyyy-MM-dd}"]);
    }

    [Theory]
    [InlineData("B", 1, typeof(HandOverOutcome.InTheFuture))]
    [InlineData("X", 0, typeof(HandOverOutcome.NoSuchUnit))]
    [InlineData("A", 0, typeof(HandOverOutcome.SameUnit))]
    public async Task What_cannot_be_changes_nothing(string toUnit, int daysFromToday, Type outcome)
    {
        (await _scene.Grain.HandOverAsync(new HandOverFanpage(toUnit, Today.AddDays(daysFromToday), By))).ShouldBeOfType(outcome);

        _scene.Page.Unit.ShouldBe("A");
        _scene.Pages.Audit.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retired_page_is_handed_over_too_so_that_its_unit_can_be_closed()
    {
        await _scene.Grain.RetireAsync(By);

        var outcome = await _scene.Grain.HandOverAsync(new HandOverFanpage("B", null, By));

        var page = outcome.ShouldBeOfType<HandOverOutcome.HandedOver>().Fanpage;
        (page.Unit, page.Status).ShouldBe(("B", FanpageStatus.Retired));
    }

    [Fact]
    public async Task A_page_that_is_not_registered_cannot_be_handed_over()
    {
        (await new FanpageScene().Grain.HandOverAsync(new HandOverFanpage("B", null, By))).ShouldBeOfType<HandOverOutcome.OfUnknownPage>();
    }
}
