using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class SandboxProvinceTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private readonly SandboxProvince _province = SandboxProvince.Draw(seed: 1, Today);

    [Fact]
    public void Its_units_form_one_tree_of_four_levels()
    {
        var depths = new Dictionary<string, int>();
        foreach (var unit in _province.Units) depths.Add(unit.Code, unit.Parent is null ? 1 : depths[unit.Parent] + 1);

        _province.Units.Count.ShouldBeInRange(28, 34);
        _province.Units.Count(unit => unit.Parent is null).ShouldBe(1);
        depths.Values.Max().ShouldBe(4);
        _province.Units.Select(unit => unit.Name).ShouldBeUnique();
        _province.Units.ShouldAllBe(unit => unit.Members > 0);
    }

    [Fact]
    public void Its_pages_belong_to_its_units_and_have_tokens_of_their_own()
    {
        var codes = _province.Units.Select(unit => unit.Code).ToHashSet();

        _province.Pages.Count(page => page.Account.Key.Platform == Platform.Facebook).ShouldBe(18);
        _province.Pages.Count(page => page.Account.Key.Platform == Platform.YouTube).ShouldBe(10);
        _province.Pages.ShouldAllBe(page => codes.Contains(page.Unit));
        _province.Pages.Select(page => page.Account.Key).ShouldBeUnique();
        _province.Pages.Select(page => page.Account.Token).ShouldBeUnique();
    }

    [Fact]
    public void It_merges_two_communes_with_pages_that_no_account_of_the_demo_belongs_to()
    {
        var merged = _province.Units.Where(unit => _province.Merger.Units.Contains(unit.Code)).ToList();

        merged.Count.ShouldBe(2);
        merged.ShouldAllBe(unit => unit.Kind == UnitKind.Commune && _province.Pages.Any(page => page.Unit == unit.Code));
        merged.ShouldNotContain(_province.Units[1]);
        _province.Units.ShouldContain(unit => unit.Code == _province.Merger.Branch && _province.Merger.Units.Contains(unit.Parent));
        _province.Units.ShouldNotContain(unit => unit.Code == _province.Merger.Code || unit.Name == _province.Merger.Name);
    }

    [Fact]
    public void The_members_of_a_unit_are_its_own_and_those_below()
    {
        _province.MembersOf(_province.Units[0]).ShouldBe(_province.Units.Sum(unit => unit.Members));
        _province.UnitsIn(_province.Units[0]).ShouldBe(_province.Units.Count);
    }

    [Fact]
    public void The_same_seed_and_day_make_the_same_province()
    {
        var again = SandboxProvince.Draw(seed: 1, Today);

        again.Units.ShouldBe(_province.Units);
        again.Pages.ShouldBe(_province.Pages);
        again.Campaigns.ShouldBe(_province.Campaigns);
        again.Ended.ShouldBe(_province.Ended);
        SandboxProvince.Draw(seed: 2, Today).Pages.ShouldNotBe(_province.Pages);
    }

    [Fact]
    public void Its_world_has_posts_in_every_campaign_from_ninety_days_on()
    {
        var world = _province.World(opensOn: Today.AddDays(-90));
        var titles = world.Accounts.SelectMany(account => world.Posts(account, LocalDay.Start(Today))).Select(post => post.Title).ToList();

        titles.Count.ShouldBeInRange(1_500, 8_000);
        titles.Count(title => title.Contains($"#{_province.Ended.Hashtag}")).ShouldBeGreaterThan(100);
        _province.Ended.Days.To.ShouldBeLessThan(Today);
        foreach (var campaign in _province.Campaigns)
        {
            campaign.Days.Contains(Today).ShouldBeTrue();
            titles.Count(title => title.Contains($"#{campaign.Hashtag}")).ShouldBeGreaterThan(100);
        }
    }
}
