namespace Campaigns.Grains.Tests;

public sealed class FanpageRegistrationTests
{
    private readonly FanpageScene _scene = new();

    [Fact]
    public async Task A_page_is_registered_in_a_unit_and_not_collected_yet()
    {
        var outcome = await _scene.Grain.RegisterAsync(new RegisterFanpage(" Đoàn xã ", "A", new Uri("https://example.org/a")));

        var page = outcome.ShouldBeOfType<RegisterOutcome.Registered>().Fanpage;
        page.ShouldBe(new Fanpage { Key = FanpageScene.Key, Name = "Đoàn xã", Unit = "A", Address = new Uri("https://example.org/a") });
        (await _scene.Grain.DescribeAsync()).ShouldBe(page);
        page.DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task Registering_again_in_the_same_unit_changes_nothing()
    {
        await _scene.Grain.RegisterAsync(new RegisterFanpage("Page", "A"));

        var again = await _scene.Grain.RegisterAsync(new RegisterFanpage("Another name", "A"));

        again.ShouldBeOfType<RegisterOutcome.Registered>().Fanpage.Name.ShouldBe("Page");
        _scene.Pages.Saves.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_unit_cannot_take_a_page()
    {
        await _scene.Grain.RegisterAsync(new RegisterFanpage("Page", "A"));

        (await _scene.Grain.RegisterAsync(new RegisterFanpage("Page", "B"))).ShouldBeOfType<RegisterOutcome.TakenByAnotherUnit>();

        _scene.Page.Unit.ShouldBe("A");
    }

    [Fact]
    public async Task An_unknown_unit_is_refused_and_nothing_kept()
    {
        (await _scene.Grain.RegisterAsync(new RegisterFanpage("Page", "X"))).ShouldBe(new RegisterOutcome.UnknownUnit("X"));

        (await _scene.Grain.DescribeAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_credential_that_opens_the_page_is_kept_and_the_page_due_at_once()
    {
        await _scene.Grain.RegisterAsync(new RegisterFanpage("Page", "A"));

        var outcome = await _scene.Grain.ConnectAsync(new ConnectFanpage(" secret "));

        outcome.ShouldBe(new ConnectOutcome.Connected(_scene.Page));
        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBe("secret");
        _scene.Page.DueAt.ShouldBe(_scene.Now);
        _scene.Page.Health.ShouldBe(FanpageHealth.Healthy);
        _scene.Page.Address.ShouldBe(new Uri("https://example.org/page"));
    }

    [Fact]
    public async Task Connecting_anew_ends_the_wait_for_the_admin()
    {
        _scene.Due();
        _scene.Pages.Put(_scene.Page with { Health = FanpageHealth.ReconnectNeeded, LastFailure = "expired", FailedRounds = 3, DueAt = null });

        await _scene.Grain.ConnectAsync(new ConnectFanpage("new"));

        (_scene.Page.Health, _scene.Page.LastFailure, _scene.Page.FailedRounds, _scene.Page.DueAt)
            .ShouldBe((FanpageHealth.Healthy, null, 0, _scene.Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_empty_credential_never_replaces_one(string token)
    {
        _scene.Due();

        (await _scene.Grain.ConnectAsync(new ConnectFanpage(token))).ShouldBeOfType<ConnectOutcome.EmptyToken>();

        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBe("token");
        _scene.YouTube.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_credential_of_another_account_is_not_kept()
    {
        _scene.Due();
        _scene.YouTube.Identity = "UC2";

        (await _scene.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBe(new ConnectOutcome.AnotherAccount("UC2"));

        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBe("token");
    }

    [Fact]
    public async Task A_credential_that_the_platform_refuses_leaves_the_old_one()
    {
        _scene.Due();
        var failure = new PlatformFailure.ReconnectNeeded("invalid");
        _scene.YouTube.Failures["identify"] = failure;

        (await _scene.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBe(new ConnectOutcome.Refused(failure));

        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBe("token");
        _scene.Pages.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_must_be_registered_and_its_platform_known_to_be_connected()
    {
        (await _scene.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBeOfType<ConnectOutcome.NotRegistered>();

        var without = new FanpageScene(withClient: false).Due();
        (await without.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBe(new ConnectOutcome.PlatformNotSupported(Platform.YouTube));
    }

    [Fact]
    public void A_key_that_names_no_page_makes_no_grain()
    {
        var ports = new FanpagePorts(_scene.Pages, _scene.Pages, new PlatformClients([]), _scene);

        Should.Throw<ArgumentException>(() => new FanpageGrain("myspace:1", ports, _scene.Options, _scene.Clock));
    }
}
