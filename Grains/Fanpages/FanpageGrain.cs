using System.Globalization;

namespace Campaigns.Grains;

/// <summary>
/// One page. It loads the page at the start of each call and keeps no copy: a round is rare and costs network calls, so a
/// read spared would gain nothing, and a copy could fall behind an import by another process.
/// </summary>
public partial class FanpageGrain : IFanpageGrain
{
    private readonly FanpageKey _key;
    private readonly FanpagePorts _ports;
    private readonly CollectingOptions _options;
    private readonly TimeProvider _time;
    private readonly UnreadablePosts _unreadable = new();

    /// <summary>The page that the key names.</summary>
    /// <exception cref="ArgumentException">The key is not a <see cref="FanpageKey"/>.</exception>
    public FanpageGrain(string key, FanpagePorts ports, CollectingOptions options, TimeProvider time)
    {
        if (!FanpageKey.TryParse(key, out _key)) throw new ArgumentException($"'{key}' does not name a fanpage.", nameof(key));
        (_ports, _options, _time) = (ports, options, time);
    }

    /// <inheritdoc />
    public async Task<RegisterOutcome> RegisterAsync(RegisterFanpage command, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Name);
        if (await _ports.Store.LoadAsync(_key, cancellationToken) is { } known)
        {
            return known.Unit == command.Unit
                ? await RegisterAgainAsync(known, command, cancellationToken)
                : new RegisterOutcome.TakenByAnotherUnit();
        }

        if (!await _ports.Store.UnitExistsAsync(command.Unit, cancellationToken)) return new RegisterOutcome.UnknownUnit(command.Unit);

        var page = new Fanpage { Key = _key, Name = command.Name.Trim(), Unit = command.Unit, Address = command.Address };
        await _ports.Store.ApplyAsync(Registration(page, command.By), cancellationToken);
        return new RegisterOutcome.Registered(page, IsNew: true);
    }

    /// <inheritdoc />
    public async Task<ConnectOutcome> ConnectAsync(ConnectFanpage command, CancellationToken cancellationToken = default)
    {
        if (await _ports.Store.LoadAsync(_key, cancellationToken) is not { } page) return new ConnectOutcome.NotRegistered();
        if (page.Status == FanpageStatus.Retired) return new ConnectOutcome.PageIsRetired();
        if (string.IsNullOrWhiteSpace(command.Token)) return new ConnectOutcome.EmptyToken();
        if (_ports.Clients.Find(_key.Platform) is not { } client) return new ConnectOutcome.PlatformNotSupported(_key.Platform);

        var token = command.Token.Trim();
        var access = new PlatformAccess(_key.AccountId, token);
        var result = await Calls().MakeAsync(ended => client.IdentifyAsync(access, ended), cancellationToken);
        if (result.Value is not { } identity) return new ConnectOutcome.Refused(result.Failure!); // Set when there is no value.
        if (identity.AccountId != _key.AccountId) return new ConnectOutcome.AnotherAccount(identity.AccountId);

        var connected = page.Connected(identity, _time.GetUtcNow());
        await _ports.Store.ApplyAsync(
            new FanpageChange(connected, Entry(connected, command.By, "page.connected")) { Token = token }, cancellationToken);
        return new ConnectOutcome.Connected(connected);
    }

    /// <inheritdoc />
    public Task<FanpageOutcome> EditAsync(EditFanpage command, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Name);
        return ChangeAsync(
            page => page.Edited(command.Name.Trim(), command.Address),
            (before, page) => new FanpageChange(page, Entry(page, command.By, "page.edited") with { Details = Differences(before, page) }),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<HandOverOutcome> HandOverAsync(HandOverFanpage command, CancellationToken cancellationToken = default)
    {
        var today = LocalDay.Of(_time.GetUtcNow());
        var fromDay = command.FromDay ?? today;
        if (await _ports.Store.LoadAsync(_key, cancellationToken) is null) return new HandOverOutcome.OfUnknownPage();
        if (fromDay > today) return new HandOverOutcome.InTheFuture(today);

        // Which unit has it, and whether the other is open, are for the store to say: both may change until it writes.
        var handOver = new FanpageHandOver(_key, command.ToUnit, fromDay, page => HandOverEntries(page, command, fromDay));
        return await _ports.Store.HandOverAsync(handOver, cancellationToken);
    }

    /// <inheritdoc />
    public Task<FanpageOutcome> SuspendAsync(Actor by, CancellationToken cancellationToken = default) => ChangeAsync(
        page => page.Suspended(), (_, page) => new FanpageChange(page, Entry(page, by, "page.suspended")), cancellationToken);

    /// <inheritdoc />
    public Task<FanpageOutcome> ResumeAsync(Actor by, CancellationToken cancellationToken = default) => ChangeAsync(
        page => page.Resumed(_time.GetUtcNow()), (_, page) => new FanpageChange(page, Entry(page, by, "page.resumed")), cancellationToken);

    /// <inheritdoc />
    public Task<FanpageOutcome> RetireAsync(Actor by, CancellationToken cancellationToken = default) => ChangeAsync(
        page => page.Retired(),
        (_, page) => new FanpageChange(page, Entry(page, by, "page.retired")) { ForgetsToken = true },
        cancellationToken);

    /// <inheritdoc />
    public Task<FanpageOutcome> DisconnectAsync(Actor by, CancellationToken cancellationToken = default) => ChangeAsync(
        page => page.Disconnected(),
        (_, page) => new FanpageChange(page, Entry(page, by, "page.disconnected")) { ForgetsToken = true },
        cancellationToken);

    /// <inheritdoc />
    public Task<Fanpage?> DescribeAsync(CancellationToken cancellationToken = default) =>
        _ports.Store.LoadAsync(_key, cancellationToken);

    private MeteredCalls Calls() => new(_ports.Grains.Get<IPlatformBudgetGrain>(_key.Platform.Name()));

    private async Task<FanpageOutcome> ChangeAsync(
        Func<Fanpage, FanpageOutcome> decide, Func<Fanpage, Fanpage, FanpageChange> write, CancellationToken cancellationToken)
    {
        if (await _ports.Store.LoadAsync(_key, cancellationToken) is not { } page) return new FanpageOutcome.IsNotRegistered();
        var outcome = decide(page);
        if (outcome is FanpageOutcome.Changed(var changed)) await _ports.Store.ApplyAsync(write(page, changed), cancellationToken);
        return outcome;
    }

    private async Task<RegisterOutcome> RegisterAgainAsync(Fanpage known, RegisterFanpage command, CancellationToken cancellationToken)
    {
        var page = known.RegisteredAgain(command.Name.Trim(), command.Address);
        if (page != known) await _ports.Store.ApplyAsync(Registration(page, command.By), cancellationToken);
        return new RegisterOutcome.Registered(page, IsNew: false);
    }

    private FanpageChange Registration(Fanpage page, Actor by) =>
        new(page, Entry(page, by, "page.registered") with { Details = AuditDetails.Of((AuditDetail.Name, page.Name)) });

    private AuditEntry Entry(Fanpage page, Actor by, string action) =>
        new(_time.GetUtcNow().ToMicrosecond(), by, action, _key.ToString(), page.Unit);

    // Each unit can read of it: the one that gave the page away and the one that got it.
    private AuditEntry[] HandOverEntries(Fanpage page, HandOverFanpage command, DateOnly fromDay)
    {
        var entry = Entry(page, command.By, "page.handed-over") with
        {
            Details = AuditDetails.Of(
                (AuditDetail.FromUnit, page.Unit),
                (AuditDetail.ToUnit, command.ToUnit),
                (AuditDetail.From, fromDay.ToString("O", CultureInfo.InvariantCulture))),
        };
        return [entry, entry with { Action = "page.taken-over", Unit = command.ToUnit }];
    }

    private static AuditDetails Differences(Fanpage before, Fanpage page) => AuditDetails.Between(Told(before), Told(page));

    private static AuditDetails Told(Fanpage page) => page.Address is { } address
        ? AuditDetails.Of((AuditDetail.Name, page.Name), (AuditDetail.Address, address.ToString()))
        : AuditDetails.Of((AuditDetail.Name, page.Name));
}
