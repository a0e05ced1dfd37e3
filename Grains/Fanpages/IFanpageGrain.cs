namespace Campaigns.Grains;

/// <summary>One page: its registration, its connection and its collection. Keyed by <see cref="FanpageKey"/>.</summary>
public interface IFanpageGrain
{
    /// <summary>
    /// Registers the page in a unit. Repeating the same registration is accepted and changes nothing; a retired page comes back, with
    /// its history, to be connected anew.
    /// </summary>
    Task<RegisterOutcome> RegisterAsync(RegisterFanpage command, CancellationToken cancellationToken = default);

    /// <summary>Checks a credential with the platform and keeps it; an active page is due at once. An empty credential never replaces one.</summary>
    Task<ConnectOutcome> ConnectAsync(ConnectFanpage command, CancellationToken cancellationToken = default);

    /// <summary>
    /// One round: new posts, then the posts due for a reading, recorded as one batch; then sets when it is due next. Does nothing
    /// when the page is not due.
    /// </summary>
    Task<CollectOutcome> CollectAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes the page's name and address.</summary>
    Task<FanpageOutcome> EditAsync(EditFanpage command, CancellationToken cancellationToken = default);

    /// <summary>Hands the page over to another unit from a day on. What it gained before stays with the unit that earned it.</summary>
    Task<HandOverOutcome> HandOverAsync(HandOverFanpage command, CancellationToken cancellationToken = default);

    /// <summary>Leaves the page out of collection until it is resumed; its credential and figures stay.</summary>
    Task<FanpageOutcome> SuspendAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>Collects a suspended page again, at once if its credential opened it when it was last used.</summary>
    Task<FanpageOutcome> ResumeAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>Ends the page's collection for good and deletes its credential; its history stays.</summary>
    Task<FanpageOutcome> RetireAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>Deletes the page's credential: it is not collected until it is connected again.</summary>
    Task<FanpageOutcome> DisconnectAsync(Actor by, CancellationToken cancellationToken = default);

    /// <summary>The page as it stands; null when it is not registered.</summary>
    Task<Fanpage?> DescribeAsync(CancellationToken cancellationToken = default);
}

/// <summary>Registers a page.</summary>
/// <param name="Name">The name people see; not empty.</param>
/// <param name="Unit">Code of the unit it belongs to; must exist.</param>
/// <param name="Address">Its public address; null when unknown.</param>
public sealed record RegisterFanpage(string Name, string Unit, Uri? Address = null)
{
    /// <summary>Who asks; the product itself unless said otherwise.</summary>
    public Actor By { get; init; } = Actor.Shell;
}

/// <summary>What a registration came to.</summary>
public abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    /// <summary>The page is registered.</summary>
    /// <param name="Fanpage">The page as it stands.</param>
    /// <param name="IsNew">Whether it was registered now; false when the same unit had registered it already.</param>
    public sealed record Registered(Fanpage Fanpage, bool IsNew) : RegisterOutcome;

    /// <summary>Another unit has registered the page; it would have to hand it over.</summary>
    public sealed record TakenByAnotherUnit : RegisterOutcome;

    /// <summary>There is no unit with that code.</summary>
    public sealed record UnknownUnit(string Code) : RegisterOutcome;
}

/// <summary>Connects a page.</summary>
/// <param name="Token">The access token or API key in clear.</param>
public sealed record ConnectFanpage(string Token)
{
    /// <summary>Who asks; the product itself unless said otherwise.</summary>
    public Actor By { get; init; } = Actor.Shell;

    /// <summary>Without the token: a credential must not reach a log by accident.</summary>
    public override string ToString() => nameof(ConnectFanpage);
}

/// <summary>What connecting came to.</summary>
public abstract record ConnectOutcome
{
    private ConnectOutcome()
    {
    }

    /// <summary>The credential opens the page and is kept.</summary>
    public sealed record Connected(Fanpage Fanpage) : ConnectOutcome;

    /// <summary>The page is not registered.</summary>
    public sealed record NotRegistered : ConnectOutcome;

    /// <summary>The page is retired: its unit has to register it again first.</summary>
    public sealed record PageIsRetired : ConnectOutcome;

    /// <summary>The credential is empty.</summary>
    public sealed record EmptyToken : ConnectOutcome;

    /// <summary>The credential opens another account than this page.</summary>
    public sealed record AnotherAccount(string AccountId) : ConnectOutcome;

    /// <summary>We have no client for this platform yet: its figures come by import.</summary>
    public sealed record PlatformNotSupported(Platform Platform) : ConnectOutcome;

    /// <summary>The platform refused; whatever credential was kept before stays.</summary>
    public sealed record Refused(PlatformFailure Failure) : ConnectOutcome;
}

/// <summary>What a round came to.</summary>
public abstract record CollectOutcome
{
    private CollectOutcome()
    {
    }

    /// <summary>The round is complete.</summary>
    /// <param name="Posts">Posts found that were not known.</param>
    /// <param name="Snapshots">Readings recorded.</param>
    /// <param name="Calls">Platform calls made.</param>
    public sealed record Collected(int Posts, int Snapshots, int Calls) : CollectOutcome;

    /// <summary>The page was not due, is not registered, not active, or waits for its admin.</summary>
    public sealed record NotDue : CollectOutcome;

    /// <summary>The quota is used up until then; the page is due again at that time. What was read before is recorded.</summary>
    public sealed record Postponed(DateTimeOffset Until) : CollectOutcome;

    /// <summary>The round failed. What was read before is recorded, and nothing is written as zero.</summary>
    public sealed record Failed(PlatformFailure Failure) : CollectOutcome;
}
