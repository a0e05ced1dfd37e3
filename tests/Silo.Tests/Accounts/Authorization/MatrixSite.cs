using Campaigns.Client;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The whole product over <c>tw</c> › <c>above</c> › <c>own</c> › <c>below</c>, and <c>sibling</c> beside <c>own</c>. Every role is held by
/// somebody in <c>own</c>, and by a key narrowed to it whose account may do everything everywhere.
/// </summary>
public sealed class MatrixSite : IAsyncLifetime
{
    private static readonly (string Code, string? Parent)[] Units =
        [("tw", null), ("above", "tw"), ("own", "above"), ("below", "own"), ("sibling", "above")];

    /// <summary>The campaign that <see cref="Member"/> can hand in to.</summary>
    internal const string MemberCampaign = "cua-doan-vien";

    private readonly Dictionary<Role, MatrixCaller> _people = [];
    private readonly Dictionary<Role, MatrixCaller> _programs = [];
    private TestDatabase _store = null!; // Set before the first test.
    private WebApplication _app = null!;

    internal IEnumerable<RouteEndpoint> Endpoints =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Nobody signed in.</summary>
    internal MatrixCaller Anonymous { get; private set; } = null!;

    /// <summary>Somebody with every role at the top.</summary>
    internal MatrixCaller Everything { get; private set; } = null!;

    /// <summary>A member of <c>own</c>, who consented that shares are counted; a campaign runs there.</summary>
    internal MatrixCaller Member { get; private set; } = null!;

    /// <summary>Somebody signed in with a role in <c>own</c>.</summary>
    internal MatrixCaller Person(Role role) => _people[role];

    /// <summary>A program with a key narrowed to a role in <c>own</c>.</summary>
    internal MatrixCaller Program(Role role) => _programs[role];

    internal static string UnitAt(Place place) => place switch
    {
        Place.Own => "own",
        Place.Below => "below",
        Place.Sibling => "sibling",
        Place.Ancestor => "above",
    };

    public async Task InitializeAsync()
    {
        _store = await TestDatabase.CreateAsync(StorageEngine.Sqlite);
        await SeedAsync();
        _app = Build();
        await _app.StartAsync();
        Anonymous = new MatrixCaller(Address);
        Everything = await JoinAsync("everything", Enum.GetValues<Role>().Select(role => new Grant(role, "tw")));
        Member = await EnrolAsync(); // now that the installation is set up
        foreach (var role in Enum.GetValues<Role>())
        {
            _people[role] = await JoinAsync($"{role}", [new Grant(role, "own")]);
            _programs[role] = new MatrixCaller(Address) { ApiKey = await NewApiKeyAsync(Everything.Account, new Grant(role, "own")) };
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var caller in _people.Values.Concat(_programs.Values).Append(Anonymous).Append(Everything).Append(Member)) caller.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>Runs a statement in the site's database.</summary>
    internal async Task<T?> InsertAsync<T>(string sql, params (string, object?)[] parameters)
    {
        await using var connection = await _store.Database.OpenAsync();
        return await connection.ScalarAsync<T>(sql, CancellationToken.None, parameters);
    }

    /// <summary>A new key of an account.</summary>
    /// <returns>Its number.</returns>
    internal async Task<long> NewApiKeyAsync(Guid account)
    {
        await NewApiKeyAsync(account, narrowedTo: null);
        return await InsertAsync<long>("SELECT MAX(id) FROM api_keys WHERE account = @account", ("@account", account));
    }

    /// <summary>A program with a key of <see cref="Everything"/> for some things only; its caller disposes it.</summary>
    internal async Task<MatrixCaller> NewProgramAsync(params Capability[] scopes) =>
        new(Address) { ApiKey = await NewApiKeyAsync(Everything.Account, narrowedTo: null, scopes.ToHashSet()) };

    /// <summary>A new session of an account.</summary>
    internal Task<Guid> NewSessionAsync(Guid account) => new SessionStore(_store.Database, TimeProvider.System).BeginAsync(account, "", default);

    /// <summary>Somebody new who reads the figures of a unit.</summary>
    internal async Task<Guid> NewPersonAsync(string unit)
    {
        var account = Guid.NewGuid();
        await InsertAsync<long>("""
            INSERT INTO accounts (id, user_name, normalized_user_name, name, password_hash, security_stamp, concurrency_stamp, created_at)
            VALUES (@id, @name, @name, 'Bình', '-', '-', '-', 0)
            """, ("@id", account), ("@name", $"{account}"));
        await InsertAsync<long>("""
            INSERT INTO grants (account, unit, role, granted_at) VALUES (@id, (SELECT id FROM units WHERE code = @unit), @role, 0)
            """, ("@id", account), ("@unit", unit), ("@role", Role.Leadership));
        return account;
    }

    /// <summary>A new request of a new member of a unit that the data be not used.</summary>
    internal async Task<long> NewDataRequestAsync(string unit)
    {
        var outcome = await _app.Services.GetRequiredService<IDataRequests>().ReceiveAsync(
            new ReceiveDataRequest(await NewMemberAsync(unit), DataRequestKind.Restriction, On: null, Wish: null, By: null), default);
        return ((FilingOutcome.Filed)outcome).Request.Number;
    }

    /// <summary>A new invitation of somebody who shall read the figures of a unit.</summary>
    internal async Task<long> NewInvitationAsync(string unit)
    {
        using var scope = _app.Services.CreateScope();
        var invitation = await scope.ServiceProvider.GetRequiredService<IInvitations>().SendAsync(
            InvitationToken.Create().Hash, "Bình", new Grant(Role.Leadership, unit), new Actor(Everything.Account), default);
        return invitation.Id;
    }

    /// <summary>A new page of a unit.</summary>
    /// <returns>Its account.</returns>
    internal async Task<string> NewFanpageAsync(string unit)
    {
        var account = $"UC-{Guid.NewGuid():N}";
        await using var connection = await _store.Database.OpenAsync();
        await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.YouTube, account), "Kênh mới", unit);
        return account;
    }

    /// <summary>A new unit below another.</summary>
    internal async Task<string> NewUnitAsync(string parent)
    {
        var code = $"moi-{Guid.NewGuid():N}";
        var opened = await Grain<IUnitGrain>(code).OpenAsync(new OpenUnit("Đơn vị mới", UnitKind.Other, parent, Yesterday, Actor.Shell));
        opened.ShouldBeOfType<UnitOutcome.Done>();
        return code;
    }

    /// <summary>An id that no campaign has.</summary>
    internal static string NewCampaignId() => $"cd-{Guid.NewGuid():N}"[..20];

    /// <summary>A new campaign of a unit, a draft unless it is to be launched.</summary>
    internal async Task<string> NewCampaignAsync(string unit, bool isLaunched = false, string? id = null)
    {
        id ??= NewCampaignId();
        var plan = new CampaignPlan
        {
            Name = "Chiến dịch",
            Period = new Period(Yesterday, Yesterday.AddDays(30)),
            Content = [new ContentItem(0, "Tin", "Lời", new Uri("https://example.org/tin"), [])],
            Targets = [new CampaignTarget(CampaignMetric.Views, 100)],
        };
        var made = await Grain<ICampaignGrain>(id).CreateAsync(new CreateCampaign(unit, plan, Actor.Shell));
        made.ShouldBeOfType<CampaignOutcome.Settled>();
        if (isLaunched) await Grain<ICampaignGrain>(id).StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        return id;
    }

    /// <summary>A new campaign of a unit with a share that somebody in the unit handed in.</summary>
    internal async Task<(string Campaign, long Share)> NewShareAsync(string unit, ShareState state = ShareState.Pending)
    {
        var campaign = await NewCampaignAsync(unit);
        var share = await InsertAsync<long>("""
            INSERT INTO members (public_id, unit, name, folded, enrolled_on, version) SELECT @id, id, 'Bình', 'binh', 0, 1 FROM units WHERE code = @unit;
            INSERT INTO shares (member, campaign, unit, platform, kind, value, address, handed_in_at, attempts, state)
            SELECT m.id, c.id, c.unit, 1, 1, '1', 'https://www.facebook.com/m/posts/1', 0, 1, @state
            FROM members m JOIN campaigns c ON c.code = @campaign
            WHERE m.public_id = @id
            RETURNING id
            """, ("@id", Guid.NewGuid()), ("@unit", unit), ("@campaign", campaign), ("@state", state));
        return (campaign, share);
    }

    /// <summary>A recount of a new campaign of a unit, with the share that it drew.</summary>
    internal async Task<(string Campaign, long Recount, long Share)> NewRecountAsync(string unit)
    {
        var (campaign, share) = await NewShareAsync(unit, ShareState.Accepted);
        var drawn = await _app.Services.GetRequiredService<IRecounts>().DrawAsync(new DrawRecount(campaign, unit, Size: 1, HalfWidth: 0, Actor.Shell), default);
        return (campaign, drawn.ShouldBeOfType<DrawOutcome.Drawn>().Recount.Number, share);
    }

    /// <summary>Chooses a new page of a unit, to be suspended.</summary>
    internal async Task<MatrixChoice> ChooseFanpageAsync(string unit)
    {
        var key = $"youtube:{await NewFanpageAsync(unit)}";
        return new MatrixChoice(
            ("chosen", key), async () => (await Grain<IFanpageGrain>(key).DescribeAsync())!.Status == FanpageStatus.Suspended);
    }

    /// <summary>Chooses a new campaign of a unit that is over, to be archived.</summary>
    internal async Task<MatrixChoice> ChooseCampaignAsync(string unit)
    {
        var id = await NewCampaignAsync(unit, isLaunched: true);
        var closed = await Grain<ICampaignGrain>(id).StepAsync(new StepCampaign(CampaignStep.Close, Actor.Shell));
        closed.ShouldBeOfType<CampaignOutcome.Settled>().Changed.ShouldBeTrue();
        return new MatrixChoice(
            ("id", id), async () => (await Grain<ICampaignGrain>(id).DescribeAsync())!.State == CampaignState.Archived);
    }

    /// <summary>A new activity of a unit, handed in if that is asked for.</summary>
    internal async Task<ActivityId> NewActivityAsync(string unit, bool isSubmitted = false)
    {
        var id = ActivityId.New(DateTimeOffset.UnixEpoch);
        var entry = new ActivityEntry(ActivityKind.Contest, "Cuộc thi", null, [new ActivityDay(Yesterday, Entries: 3)], null, "Biên bản");
        (await Grain<IActivityGrain>($"{id}").EnterAsync(new EnterActivity(unit, entry, Actor.Shell))).ShouldBeOfType<ActivityOutcome.Done>();
        if (isSubmitted) await Grain<IActivityGrain>($"{id}").SubmitAsync(new DecideActivity(1, Actor.Shell));
        return id;
    }

    /// <summary>A new import of a tree below a unit, looked at and not applied.</summary>
    internal async Task<long> NewImportAsync(string unit)
    {
        await using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"code,name\nnhap-{Guid.NewGuid():N},Chi đoàn\n"));
        var looked = await _app.Services.GetRequiredService<IUnitImports>()
            .PreviewAsync(new UnitFile("cay.csv", file, unit, Yesterday), new Actor(Everything.Account), default);
        return looked.ShouldBeOfType<UnitImportOutcome.Previewed>().Import.Id;
    }

    /// <summary>A phone number that nobody has.</summary>
    internal static string NewNumber() => $"+849{Random.Shared.Next(10_000_000, 99_999_999)}";

    /// <summary>A new member of a unit.</summary>
    internal async Task<MemberId> NewMemberAsync(string unit)
    {
        var id = new MemberId(Guid.NewGuid());
        var person = new RosterPerson(new PersonName("Bình"), new PhoneNumber(NewNumber()), Birth: null, unit, OwnCode: null);
        (await Grain<IMemberGrain>(id.ToString()).EnrolAsync(new EnrolMember(person, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
        return id;
    }

    /// <summary>Gives a member the first personal link.</summary>
    internal async Task GiveLinkAsync(MemberId member) =>
        (await Grain<IMemberGrain>(member.ToString()).GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash(PersonalLink.NewSecret()), 0, Actor.Shell)))
            .ShouldBeOfType<MemberOutcome.Settled>();

    /// <summary>A new import of members into a unit, looked at and not applied.</summary>
    internal async Task<long> NewMemberImportAsync(string unit)
    {
        await using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"name,phone\nBình {Guid.NewGuid():N},{NewNumber()}\n"));
        var looked = await _app.Services.GetRequiredService<IMemberImports>()
            .PreviewAsync(new RosterFile("ds.csv", file, unit), new Actor(Everything.Account), default);
        return looked.ShouldBeOfType<MemberImportOutcome.Previewed>().Import.Id;
    }

    internal static DateOnly Yesterday => LocalDay.Of(TimeProvider.System.GetUtcNow()).AddDays(-1);

    private TGrain Grain<TGrain>(string key) where TGrain : class => _app.Services.GetRequiredService<IGrains>().Get<TGrain>(key);

    private async Task<string> NewApiKeyAsync(Guid account, Grant? narrowedTo, IReadOnlySet<Capability>? scopes = null)
    {
        var (text, secret) = ApiKeySecret.Create();
        using var scope = _app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<IApiKeyStore>()
            .AddAsync(new NewApiKey(secret, "khoá", account, narrowedTo, ExpiresAt: null) { Scopes = scopes }, CancellationToken.None);
        return text;
    }

    internal Uri Address => new(_app.Urls.Single());

    private async Task<MatrixCaller> JoinAsync(string userName, IEnumerable<Grant> grants)
    {
        using var scope = _app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<UserAdd>()
            .CreateAccountAsync(userName, userName, AccountsApp.Password, [.. grants], CancellationToken.None);
        var account = await InsertAsync<string>("SELECT id FROM accounts WHERE user_name = @name", ("@name", userName));
        var caller = new MatrixCaller(Address) { Account = Guid.Parse(account!) };
        await caller.SignInAsync(userName);
        return caller;
    }

    private async Task<MatrixCaller> EnrolAsync()
    {
        var secret = PersonalLink.NewSecret();
        var member = Grain<IMemberGrain>(MemberId.New(TimeProvider.System.GetUtcNow()).ToString());
        var person = new RosterPerson(new PersonName("Bình"), new PhoneNumber("+84912345678"), new BirthDate(2000, null), "own", OwnCode: null);
        await member.EnrolAsync(new EnrolMember(person, Actor.Shell));
        await member.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash(secret), 0, Actor.Shell));
        var counting = new ConsentWord(
            ConsentPurpose.CountingShares, ConsentGiver.Member, true, TimeProvider.System.GetUtcNow(), Consents.Wording, new ConsentEvidence.PersonalLink());
        await member.SayAsync(new SayConsent([counting], Birth: null, By: null));
        await NewCampaignAsync("own", isLaunched: true, id: MemberCampaign);
        var caller = new MatrixCaller(Address);
        await caller.SignInAsMemberAsync(secret);
        return caller;
    }

    private async Task SeedAsync()
    {
        await using var connection = await _store.Database.OpenAsync();
        foreach (var (code, parent) in Units)
        {
            await UnitStore.AddAsync(connection, code, $"Đơn vị {code}", parent);
            await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.YouTube, $"UC-{code}"), $"Kênh {code}", code);
        }
    }

    private WebApplication Build() => CampaignsHost.Build(new HostSettings
    {
        Database = _store.Database,
        Urls = "http://127.0.0.1:0",
        Overrides = new Dictionary<string, string?>
        {
            ["Collector:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None",
            ["Accounts:AttemptsPerMinute"] = "10000",
        },
    });
}
