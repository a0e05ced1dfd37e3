namespace Campaigns.Grains.Tests;

/// <summary>What a unit may make of its page, from each status.</summary>
public sealed class FanpageLifecycleTests
{
    private static readonly Actor By = new(new Guid("01890a5d-ac96-774b-bcce-b302099a8057"));

    private readonly FanpageScene _scene = new();

    public static TheoryData<string, FanpageStatus, string, FanpageStatus> Cases => new()
    {
        { "edit", FanpageStatus.Active, "Changed", FanpageStatus.Active },
        { "edit", FanpageStatus.Suspended, "Changed", FanpageStatus.Suspended },
        { "edit", FanpageStatus.Retired, "IsRetired", FanpageStatus.Retired },
        { "suspend", FanpageStatus.Active, "Changed", FanpageStatus.Suspended },
        { "suspend", FanpageStatus.Suspended, "Unchanged", FanpageStatus.Suspended },
        { "suspend", FanpageStatus.Retired, "IsRetired", FanpageStatus.Retired },
        { "resume", FanpageStatus.Active, "Unchanged", FanpageStatus.Active },
        { "resume", FanpageStatus.Suspended, "Changed", FanpageStatus.Active },
        { "resume", FanpageStatus.Retired, "IsRetired", FanpageStatus.Retired },
        { "retire", FanpageStatus.Active, "Changed", FanpageStatus.Retired },
        { "retire", FanpageStatus.Suspended, "Changed", FanpageStatus.Retired },
        { "retire", FanpageStatus.Retired, "Unchanged", FanpageStatus.Retired },
        { "disconnect", FanpageStatus.Active, "Changed", FanpageStatus.Active },
        { "disconnect", FanpageStatus.Suspended, "Changed", FanpageStatus.Suspended },
        { "disconnect", FanpageStatus.Retired, "IsRetired", FanpageStatus.Retired },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_command_has_an_outcome_in_each_status(string command, FanpageStatus before, string outcome, FanpageStatus after)
    {
        Stand(before);

        var came = await RunAsync(command);

        came.GetType().Name.ShouldBe(outcome);
        _scene.Page.Status.ShouldBe(after);
        _scene.Pages.Audit.Count.ShouldBe(outcome == "Changed" ? 1 : 0, "what changed nothing is not told");
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("retire")]
    [InlineData("disconnect")]
    public async Task A_page_that_is_not_registered_is_not_found(string command)
    {
        (await RunAsync(command)).ShouldBeOfType<FanpageOutcome.IsNotRegistered>();

        _scene.Pages.Saves.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("edit", "page.edited")]
    [InlineData("suspend", "page.suspended")]
    [InlineData("retire", "page.retired")]
    [InlineData("disconnect", "page.disconnected")]
    public async Task A_change_is_told_to_the_audit_log_with_who_asked(string command, string action)
    {
        Stand(FanpageStatus.Active);

        await RunAsync(command);

        var entry = _scene.Pages.Audit.ShouldHaveSingleItem();
        (entry.Action, entry.By, entry.Subject, entry.Unit, entry.At).ShouldBe((action, By, "youtube:UC1", "A", _scene.Now));
    }

    [Fact]
    public async Task A_suspended_page_keeps_its_credential_and_is_not_collected_although_its_time_has_come()
    {
        Stand(FanpageStatus.Active);
        await _scene.Grain.SuspendAsync(By);

        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.NotDue>();
        _scene.Pages.Put(_scene.Page with { DueAt = _scene.Now });
        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.NotDue>("whatever else says so");

        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBe("token");
        _scene.YouTube.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FanpageHealth.Healthy, true)]
    [InlineData(FanpageHealth.Failing, true)]
    [InlineData(FanpageHealth.ReconnectNeeded, false)]
    [InlineData(FanpageHealth.Gone, false)]
    [InlineData(FanpageHealth.NotConnected, false)]
    public async Task A_page_that_is_resumed_is_due_at_once_unless_it_waits_for_its_admin(FanpageHealth health, bool due)
    {
        Stand(FanpageStatus.Suspended);
        _scene.Pages.Put(_scene.Page with { Health = health });

        await _scene.Grain.ResumeAsync(By);

        _scene.Page.DueAt.ShouldBe(due ? _scene.Now : null);
        _scene.Page.Health.ShouldBe(health);
    }

    [Theory]
    [InlineData("retire")]
    [InlineData("disconnect")]
    public async Task Its_credential_is_deleted_and_it_is_not_due(string command)
    {
        Stand(FanpageStatus.Active);

        await RunAsync(command);

        _scene.Pages.TokenOf(FanpageScene.Key).ShouldBeNull();
        (_scene.Page.Health, _scene.Page.DueAt).ShouldBe((FanpageHealth.NotConnected, null));
    }

    [Fact]
    public async Task A_retired_page_is_not_connected_until_its_unit_registers_it_again_with_its_history()
    {
        Stand(FanpageStatus.Active);
        _scene.Pages.Put(_scene.Page with { CollectedAt = _scene.Now, ListedUntil = _scene.Now });
        await _scene.Grain.RetireAsync(By);

        (await _scene.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBeOfType<ConnectOutcome.PageIsRetired>();
        (await _scene.Grain.RegisterAsync(new RegisterFanpage("Tên mới", "B"))).ShouldBeOfType<RegisterOutcome.TakenByAnotherUnit>();
        var back = await _scene.Grain.RegisterAsync(new RegisterFanpage("Tên mới", "A") { By = By });

        var page = back.ShouldBeOfType<RegisterOutcome.Registered>().Fanpage;
        (page.Status, page.Name, page.Health, page.DueAt).ShouldBe((FanpageStatus.Active, "Tên mới", FanpageHealth.NotConnected, null));
        page.ListedUntil.ShouldBe(_scene.Now, "what was read is not read again");
        _scene.Pages.Audit.Select(entry => entry.Action).ShouldBe(["page.retired", "page.registered"]);
        (await _scene.Grain.ConnectAsync(new ConnectFanpage("new"))).ShouldBeOfType<ConnectOutcome.Connected>().Fanpage.DueAt.ShouldBe(_scene.Now);
    }

    [Fact]
    public async Task A_suspended_page_that_is_connected_anew_waits_to_be_resumed()
    {
        Stand(FanpageStatus.Suspended);

        var page = (await _scene.Grain.ConnectAsync(new ConnectFanpage("new") { By = By })).ShouldBeOfType<ConnectOutcome.Connected>().Fanpage;

        (page.Status, page.Health, page.DueAt).ShouldBe((FanpageStatus.Suspended, FanpageHealth.Healthy, null));
        _scene.Pages.Audit.ShouldHaveSingleItem().Details.ShouldBeEmpty("a credential is told to nobody");
    }

    private void Stand(FanpageStatus status)
    {
        _scene.Due();
        if (status != FanpageStatus.Active) _scene.Pages.Put(_scene.Page with { Status = status, DueAt = null });
    }

    private Task<FanpageOutcome> RunAsync(string command) => command switch
    {
        "edit" => _scene.Grain.EditAsync(new EditFanpage(" Tên mới ", new Uri("https://example.org/moi"), By)),
        "suspend" => _scene.Grain.SuspendAsync(By),
        "resume" => _scene.Grain.ResumeAsync(By),
        "retire" => _scene.Grain.RetireAsync(By),
        "disconnect" => _scene.Grain.DisconnectAsync(By),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
