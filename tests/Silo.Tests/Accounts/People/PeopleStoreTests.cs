using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class PeopleStoreTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Guid An = new("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Binh = new("22222222-2222-2222-2222-222222222222");
    private static readonly Grant Organizer = new(Role.Organizer, Province);
    private static readonly Actor By = new(An);

    private PeopleStore _people = null!; // Set before each test.
    private SessionStore _sessions = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (_people, _sessions) = (new PeopleStore(Site.Database, Site.Clock), new SessionStore(Site.Database, Site.Clock));
        await AddAsync(An, "Đặng Văn Ẩn", "an@example.vn");
        await AddAsync(Binh, "Ân Thị Bình", "binh");
    }

    [StorageFact]
    public async Task People_stand_with_their_roles_in_the_subtree_in_vietnamese_order()
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(An, new Grant(Role.UnitAdmin, Commune));
        await GiveAsync(Binh, new Grant(Role.Leadership, District));
        await _sessions.BeginAsync(Binh, "", default);

        var all = await ListAsync(Province);
        var below = await ListAsync(District);

        all.Items.Select(person => person.Name).ShouldBe(["Ân Thị Bình", "Đặng Văn Ẩn"]);
        all.Items[1].Grants.ShouldBe([new(Organizer, "Tỉnh Đoàn"), new(new Grant(Role.UnitAdmin, Commune), "Đoàn xã")]);
        below.Items.Single(person => person.Account == An).Grants.ShouldHaveSingleItem().Grant.Unit.ShouldBe(Commune);
        all.Items[0].LastSignInOn.ShouldBe(LocalDay.Of(Site.Clock.GetUtcNow()));
        all.Items[1].LastSignInOn.ShouldBeNull();
        (await _people.ListAsync([], Everybody, default)).Total.ShouldBe(0);
    }

    [StorageTheory]
    [InlineData("dang van an", 1)]
    [InlineData("an", 2)]
    [InlineData("binh an", 1)]
    [InlineData("example.vn", 1)]
    [InlineData("nobody", 0)]
    public async Task Search_takes_words_without_their_marks(string typed, int expected)
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(Binh, Organizer);

        (await _people.ListAsync([Province], Everybody with { Search = FoldedText.Of(typed) }, default)).Total.ShouldBe(expected);
    }

    [StorageFact]
    public async Task A_list_has_pages()
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(Binh, Organizer);

        var second = await _people.ListAsync([Province], Everybody with { Page = new ListPage(2, 1) }, default);

        (second.Items.Single().Account, second.Total).ShouldBe((An, 2));
    }

    [StorageFact]
    public async Task Giving_and_taking_a_role_is_told_once_however_often_it_is_done()
    {
        await GiveAsync(An, Organizer);
        var leadership = new Grant(Role.Leadership, Commune);

        await GiveAsync(Binh, leadership);
        await GiveAsync(Binh, leadership);
        (await _people.TakeAsync(Binh, leadership, By, default)).ShouldBe(PeopleOutcome.Done);
        (await _people.TakeAsync(Binh, leadership, By, default)).ShouldBe(PeopleOutcome.Done);

        (await _people.FindAsync(Binh, default))!.Grants.ShouldBeEmpty();
        (await ActionsAsync()).ShouldBe(["grant.given", "grant.given", "grant.taken"]);
    }

    [StorageFact]
    public async Task The_last_organizer_of_the_top_stays()
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(Binh, new Grant(Role.Organizer, District));

        (await _people.TakeAsync(An, Organizer, By, default)).ShouldBe(PeopleOutcome.LastOrganizer);
        (await _people.DeactivateAsync(An, By, default)).ShouldBe(PeopleOutcome.LastOrganizer);
        var stayed = await _people.FindAsync(An, default);
        await GiveAsync(Binh, Organizer);

        (stayed!.Grants.Count, stayed.IsActive).ShouldBe((1, true));
        (await _people.TakeAsync(An, Organizer, By, default)).ShouldBe(PeopleOutcome.Done);
        (await _people.DeactivateAsync(Binh, By, default)).ShouldBe(PeopleOutcome.LastOrganizer);
    }

    [StorageFact]
    public async Task Without_an_organizer_at_the_top_anybody_else_goes_freely()
    {
        var leadership = new Grant(Role.Leadership, Commune);
        await GiveAsync(Binh, leadership);

        (await _people.TakeAsync(Binh, leadership, By, default)).ShouldBe(PeopleOutcome.Done);
        (await _people.DeactivateAsync(Binh, By, default)).ShouldBe(PeopleOutcome.Done);

        (await _people.FindAsync(Binh, default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            person => person.IsActive.ShouldBeFalse(), person => person.Grants.ShouldBeEmpty());
        (await ActionsAsync()).ShouldBe(["grant.given", "grant.taken", "account.deactivated"]);
    }

    [StorageFact]
    public async Task Those_without_a_role_are_listed_at_the_top_only()
    {
        await GiveAsync(An, new Grant(Role.UnitAdmin, Commune));

        (await ListAsync(Province)).Items.Select(person => (person.Account, person.Grants.Count)).ShouldBe([(Binh, 0), (An, 1)]);
        (await ListAsync(District)).Items.Select(person => person.Account).ShouldBe([An]);
        (await _people.ListAsync([Commune, Province], Everybody, default)).Total.ShouldBe(2);
        (await _people.ListAsync([], Everybody, default)).Total.ShouldBe(0);
    }

    [StorageFact]
    public async Task Of_two_organizers_who_remove_each_other_at_once_one_stays()
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(Binh, Organizer);

        var outcomes = await Task.WhenAll(
            _people.TakeAsync(An, Organizer, new Actor(Binh), default), _people.DeactivateAsync(Binh, new Actor(An), default));

        outcomes.ShouldBe([PeopleOutcome.Done, PeopleOutcome.LastOrganizer], ignoreOrder: true);
    }

    [StorageFact]
    public async Task A_closed_account_has_no_sessions_and_no_rights_until_it_opens_again()
    {
        await GiveAsync(An, Organizer);
        await GiveAsync(Binh, new Grant(Role.Leadership, Commune));
        var session = await _sessions.BeginAsync(Binh, "", default);

        await _people.DeactivateAsync(Binh, By, default);

        (await _sessions.FindAsync(session, default)).ShouldBeNull();
        (await _people.FindAsync(Binh, default))!.IsActive.ShouldBeFalse();
        await _people.ReactivateAsync(Binh, By, default);
        (await _people.FindAsync(Binh, default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            person => person.IsActive.ShouldBeTrue(), person => person.Grants.Count.ShouldBe(1));
        (await ActionsAsync()).ShouldBe(["grant.given", "grant.given", "account.deactivated", "account.reactivated"]);
    }

    [StorageFact]
    public async Task Resetting_the_second_factor_takes_its_codes_and_ends_the_sessions()
    {
        await GiveAsync(Binh, new Grant(Role.Leadership, Commune));
        await Site.ExecuteAsync("UPDATE accounts SET second_factor_key = 'k', second_factor_since = @now", ("@now", Site.Clock.GetUtcNow()));
        await Site.ExecuteAsync("INSERT INTO recovery_codes (account, hash) VALUES (@id, @hash)", ("@id", Binh), ("@hash", new byte[32]));
        var session = await _sessions.BeginAsync(Binh, "", default);

        await _people.ResetSecondFactorAsync(Binh, By, default);

        (await _people.FindAsync(Binh, default))!.HasSecondFactor.ShouldBeFalse();
        (await _people.FindAsync(An, default))!.HasSecondFactor.ShouldBeTrue();
        (await Site.ScalarAsync<int>("SELECT COUNT(*) FROM recovery_codes")).ShouldBe(0);
        (await _sessions.FindAsync(session, default)).ShouldBeNull();
        (await ActionsAsync()).ShouldBe(["grant.given", "second-factor.reset"]);
    }

    private static ListQuery Everybody => new("", "name", Descending: false, new ListPage(1, 50));

    private Task<PageOf<Person>> ListAsync(string top) => _people.ListAsync([top], Everybody, default);

    private Task GiveAsync(Guid account, Grant grant)
    {
        Site.Clock.Advance(TimeSpan.FromSeconds(1));
        return _people.GiveAsync(account, grant, By, default);
    }

    private Task<List<string>> ActionsAsync() => Site.QueryAsync("SELECT action FROM audit_log ORDER BY id", row => row.GetString(0));

    private Task AddAsync(Guid account, string name, string userName) => Site.ExecuteAsync("""
        INSERT INTO accounts (id, user_name, normalized_user_name, name, password_hash, security_stamp, concurrency_stamp, created_at)
        VALUES (@id, @user, @user, @name, '-', '-', '-', @at)
        """, ("@id", account), ("@user", userName), ("@name", name), ("@at", Site.Clock.GetUtcNow()));
}

public sealed class SqlitePeopleStoreTests() : PeopleStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresPeopleStoreTests() : PeopleStoreTests(StorageEngine.Postgres);
