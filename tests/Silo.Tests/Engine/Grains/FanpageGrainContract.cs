using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What a page's grain promises on every engine, but for its rounds, which have suites of their own.</summary>
public abstract class FanpageGrainContract : GrainContract<IFanpageGrain>
{
    private const string Key = "youtube:UCnew";
    private static readonly DateOnly Today = new(2026, 6, 5);

    private protected FanpageGrainContract(StorageEngine storage, GrainHostStart start) : base(storage, start)
    {
    }

    protected override IReadOnlyList<GrainStep> Story =>
    [
        Step(nameof(IFanpageGrain.RegisterAsync), (page, token) => Told(page.RegisterAsync(new("Trang", Commune), token)), "Trang of xa: NotConnected"),
        Step(nameof(IFanpageGrain.EditAsync), (page, token) => Told(page.EditAsync(new("Trang mới", null, Actor.Shell), token)), "Trang mới of xa: NotConnected"),
        Step(nameof(IFanpageGrain.ConnectAsync), (page, token) => Told(page.ConnectAsync(new("secret"), token)), "Trang mới of xa: Healthy, due, 1 credentials"),
        Step(nameof(IFanpageGrain.SuspendAsync), (page, token) => Told(page.SuspendAsync(Actor.Shell, token)), "Trang mới of xa: Suspended, 1 credentials"),
        Step(nameof(IFanpageGrain.ResumeAsync), (page, token) => Told(page.ResumeAsync(Actor.Shell, token)), "Trang mới of xa: Healthy, due, 1 credentials"),
        Step(
            nameof(IFanpageGrain.HandOverAsync),
            (page, token) => Told(page.HandOverAsync(new(District, Today, Actor.Shell), token)),
            "Trang mới of huyen: Healthy, due, 1 credentials") with { Lines = 2 },
        Step(nameof(IFanpageGrain.DisconnectAsync), (page, token) => Told(page.DisconnectAsync(Actor.Shell, token)), "Trang mới of huyen: NotConnected"),
        Step(nameof(IFanpageGrain.RetireAsync), (page, token) => Told(page.RetireAsync(Actor.Shell, token)), "Trang mới of huyen: Retired"),
    ];

    protected override IReadOnlyList<string> Untold => [nameof(IFanpageGrain.CollectAsync), nameof(IFanpageGrain.DescribeAsync)];

    protected override (string Sql, string Shows) Beside =>
        ("UPDATE fanpages SET name = 'Khác', status = 2 WHERE account_id = 'UCnew'", "Khác of xa: Suspended");

    private IFanpageGrain Page => Grains.Get<IFanpageGrain>(Key);

    [StorageFact]
    public async Task Whatever_speaks_against_a_change_is_named_and_nothing_is_changed()
    {
        var refusals = new List<object>
        {
            await Page.RegisterAsync(new("Trang", "nowhere")),
            await Page.ConnectAsync(new("secret")),
            await Page.SuspendAsync(Actor.Shell),
            await Page.HandOverAsync(new(District, null, Actor.Shell)),
        };
        await Page.RegisterAsync(new("Trang", Commune));
        refusals.AddRange(
        [
            await Page.RegisterAsync(new("Trang", District)), await Page.EditAsync(new("Trang", null, Actor.Shell)),
            await Page.HandOverAsync(new(Commune, null, Actor.Shell)), await Page.HandOverAsync(new("nowhere", null, Actor.Shell)),
            await Page.HandOverAsync(new(District, Today.AddDays(1), Actor.Shell)), await Page.ConnectAsync(new(" ")),
        ]);
        await Page.HandOverAsync(new(District, Today, Actor.Shell));
        refusals.Add(await Page.HandOverAsync(new(Commune, Today.AddDays(-1), Actor.Shell)));
        (await ShowAsync(Grains)).ShouldBe("Trang of huyen: NotConnected");
        await Page.RetireAsync(Actor.Shell);
        refusals.AddRange([await Page.SuspendAsync(Actor.Shell), await Page.ConnectAsync(new("secret"))]);

        refusals.OfType<HandOverOutcome.TooEarly>().Single().Earliest.ShouldBe(Today);
        ShouldBeAllRefusals<RegisterOutcome>(refusals, typeof(RegisterOutcome.Registered));
        ShouldBeAllRefusals<FanpageOutcome>(refusals, typeof(FanpageOutcome.Changed));
        ShouldBeAllRefusals<HandOverOutcome>(refusals, typeof(HandOverOutcome.HandedOver));
        (await ShowAsync(Grains)).ShouldBe("Trang of huyen: Retired");
    }

    [StorageFact]
    public async Task A_credential_that_does_not_open_the_page_is_not_kept()
    {
        var facebook = Grains.Get<IFanpageGrain>("facebook:100");
        await Page.RegisterAsync(new("Trang", Commune));
        await facebook.RegisterAsync(new("Trang", Commune));
        var unsupported = await facebook.ConnectAsync(new("secret"));
        YouTube.Identity = "UCother";
        var another = await Page.ConnectAsync(new("secret"));
        YouTube.Failures["identify"] = new PlatformFailure.ReconnectNeeded("expired");
        var refused = await Page.ConnectAsync(new("secret"));

        unsupported.ShouldBe(new ConnectOutcome.PlatformNotSupported(Platform.Facebook));
        another.ShouldBe(new ConnectOutcome.AnotherAccount("UCother"));
        refused.ShouldBe(new ConnectOutcome.Refused(new PlatformFailure.ReconnectNeeded("expired")));
        (await ShowAsync(Grains)).ShouldBe("Trang of xa: NotConnected");
    }

    [StorageFact]
    public async Task Of_units_that_register_a_page_at_once_one_has_it()
    {
        var outcomes = await Task.WhenAll(
            Task.Run(() => Page.RegisterAsync(new("Một", Commune))),
            Task.Run(() => Elsewhere.Get<IFanpageGrain>(Key).RegisterAsync(new("Hai", District))));

        var page = outcomes.OfType<RegisterOutcome.Registered>().ShouldHaveSingleItem().Fanpage;
        outcomes.OfType<RegisterOutcome.TakenByAnotherUnit>().Count().ShouldBe(1);
        (await ShowAsync(Grains)).ShouldBe($"{page.Name} of {page.Unit}: NotConnected");
    }

    [StorageFact]
    public async Task Hand_overs_to_two_units_at_once_happen_one_after_the_other()
    {
        await Page.RegisterAsync(new("Trang", Commune));

        var outcomes = await Task.WhenAll(
            Task.Run(() => Page.HandOverAsync(new(District, Today, Actor.Shell))),
            Task.Run(() => Elsewhere.Get<IFanpageGrain>(Key).HandOverAsync(new(Province, Today, Actor.Shell))));

        outcomes.OfType<HandOverOutcome.HandedOver>().Count().ShouldBe(2);
        var unit = (await Page.DescribeAsync())!.Unit;
        unit.ShouldBeOneOf(District, Province);
        (await Site.QueryAsync("""
            SELECT u.code FROM fanpage_units h JOIN fanpages f ON f.id = h.fanpage JOIN units u ON u.id = h.unit
            WHERE f.account_id = 'UCnew' ORDER BY h.from_day
            """, row => row.GetString(0))).ShouldBe([Commune, unit], "the day has one unit");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Nothing_is_described_that_is_not_there() => (await Page.DescribeAsync()).ShouldBeNull();

    protected override Task FurnishAsync()
    {
        Site.Clock.Advance(TimeSpan.FromDays(4));
        return Task.CompletedTask;
    }

    protected override bool Changes(object outcome) => outcome
        is RegisterOutcome.Registered { IsNew: true } or ConnectOutcome.Connected or FanpageOutcome.Changed or HandOverOutcome.HandedOver;

    private protected override async Task<string> ShowAsync(IGrains grains)
    {
        if (await grains.Get<IFanpageGrain>(Key).DescribeAsync() is not { } page) return "";
        var credentials = await Site.ScalarAsync<long>("SELECT COUNT(*) FROM fanpage_credentials");
        return $"{page.Name} of {page.Unit}: {page.Standing()}" + (page.DueAt is null ? "" : ", due") + (credentials > 0 ? $", {credentials} credentials" : "");
    }

    private static GrainStep Step(string method, Func<IFanpageGrain, CancellationToken, Task<object>> call, string shows) =>
        new(method, (grains, token) => call(grains.Get<IFanpageGrain>(Key), token), shows);
}
