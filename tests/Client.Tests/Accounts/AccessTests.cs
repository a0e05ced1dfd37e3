using System.Security.Claims;
using Campaigns.Grains;
using NSubstitute;

namespace Campaigns.Client.Tests;

/// <summary>Over the units TW with HN below it and HN-01 below that, and DN beside HN.</summary>
public class AccessTests
{
    private static readonly Guid Account = Guid.NewGuid();

    [Theory]
    [InlineData("HN", true)]
    [InlineData("HN-01", true)]
    [InlineData("DN", false)]
    [InlineData("TW", false)]
    [InlineData("nowhere", false)]
    public async Task A_grant_holds_for_its_unit_and_below_and_nowhere_else(string unit, bool expected)
    {
        var access = SignedIn(new Grant(Role.Leadership, "HN"));

        (await access.MayAsync(Capability.ReadFigures, unit, default)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_role_brings_only_its_own_capabilities()
    {
        var access = SignedIn(new Grant(Role.Leadership, "HN"));

        (await access.MayAsync(Capability.ManagePages, "HN", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Capabilities_of_one_grant_do_not_hold_in_the_unit_of_another()
    {
        var access = SignedIn(new Grant(Role.UnitAdmin, "HN"), new Grant(Role.Leadership, "DN"));

        (await access.MayAsync(Capability.ManagePages, "DN", default)).ShouldBeFalse();
        (await access.MayAsync(Capability.ReadFigures, "DN", default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_signed_in_may_do_nothing()
    {
        var access = Make(new ClaimsPrincipal(new ClaimsIdentity()), new Grant(Role.Organizer, "TW"));

        (await access.MayAsync(Capability.ReadFigures, "TW", default)).ShouldBeFalse();
        (await access.GrantsAsync(default)).ShouldBeEmpty();
        (await access.HomeUnitAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_home_unit_is_that_of_the_first_grant_that_reads_figures()
    {
        var access = SignedIn(new Grant(Role.Member, "HN-01"), new Grant(Role.Leadership, "DN"), new Grant(Role.Organizer, "TW"));

        (await access.HomeUnitAsync(default)).ShouldBe("DN");
    }

    [Fact]
    public async Task A_narrowed_key_may_do_only_what_its_one_grant_says()
    {
        var access = WithKey(new Grant(Role.Leadership, "HN"), held: new Grant(Role.Organizer, "TW"));

        (await access.MayAsync(Capability.ReadFigures, "HN-01", default)).ShouldBeTrue();
        (await access.MayAsync(Capability.ReadFigures, "DN", default)).ShouldBeFalse();
        (await access.MayAsync(Capability.ManagePages, "HN", default)).ShouldBeFalse();
        (await access.HomeUnitAsync(default)).ShouldBe("HN");
    }

    [Fact]
    public async Task A_narrowed_key_loses_its_grant_when_its_account_does()
    {
        var access = WithKey(new Grant(Role.Leadership, "HN"), held: new Grant(Role.Organizer, "DN"));

        (await access.MayAsync(Capability.ReadFigures, "HN", default)).ShouldBeFalse();
        (await access.GrantsAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_not_narrowed_has_what_its_account_has()
    {
        var access = WithKey(narrowedTo: null, held: new Grant(Role.UnitAdmin, "HN"));

        (await access.MayAsync(Capability.ManagePages, "HN-01", default)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Role.Leadership, "HN-01", true)]
    [InlineData(Role.UnitAdmin, "HN", false)] // submitting links is more than an organizer has
    [InlineData(Role.Leadership, "DN", false)]
    [InlineData(Role.Leadership, "", false)]
    public async Task Only_what_one_holds_can_be_handed_on(Role role, string unit, bool expected)
    {
        var access = SignedIn(new Grant(Role.Organizer, "HN"));

        (await access.HoldsAllOfAsync(new Grant(role, unit), default)).ShouldBe(expected);
    }

    [Fact]
    public async Task Parts_of_a_page_that_ask_at_once_share_one_reading()
    {
        var read = new TaskCompletionSource<IReadOnlyList<Grant>>();
        var directory = Substitute.For<IAccountDirectory>();
        directory.GrantsAsync(Account, Arg.Any<CancellationToken>()).Returns(_ => read.Task);
        var access = new Access(RequestOf(Principal()), directory, Substitute.For<IUnitQueries>());

        var both = Task.WhenAll(access.GrantsAsync(default), access.GrantsAsync(default));
        read.SetResult([new Grant(Role.Leadership, "HN")]);

        (await both).ShouldAllBe(grants => grants.Count == 1);
        await directory.ReceivedWithAnyArgs(1).GrantsAsync(default, default);
    }

    [Fact]
    public async Task Many_checks_read_the_grants_once_and_each_unit_once()
    {
        var (access, directory, units) = Parts(Principal(), new Grant(Role.Organizer, "HN"));

        foreach (var capability in Enum.GetValues<Capability>()) await access.MayAsync(capability, "HN-01", default);
        await access.MayGiveAsync(new Grant(Role.UnitAdmin, "HN-01"), default);

        await directory.ReceivedWithAnyArgs(1).GrantsAsync(default, default);
        await units.ReceivedWithAnyArgs(1).PathAsync(default!, default);
    }

    [Theory]
    [InlineData(Role.Organizer, "HN", true)]
    [InlineData(Role.UnitAdmin, "HN-01", true)]
    [InlineData(Role.Member, "HN-01", true)] // own links are power over nobody
    [InlineData(Role.SystemAdmin, "HN", false)]
    [InlineData(Role.Leadership, "DN", false)]
    [InlineData(Role.Leadership, "TW", false)]
    [InlineData(Role.Leadership, "nowhere", false)]
    public async Task A_role_is_given_by_those_who_manage_people_there_and_hold_what_it_brings(Role role, string unit, bool expected)
    {
        var access = SignedIn(new Grant(Role.Organizer, "HN"));

        (await access.MayGiveAsync(new Grant(role, unit), default)).ShouldBe(expected);
    }

    [Fact]
    public async Task Who_manages_no_people_gives_nothing() =>
        (await SignedIn(new Grant(Role.UnitAdmin, "HN")).MayGiveAsync(new Grant(Role.Member, "HN"), default)).ShouldBeFalse();

    [Fact]
    public async Task A_key_for_some_things_may_do_them_and_cannot_hand_on_more()
    {
        var access = WithKey(null, [Capability.ReadFigures, Capability.ManagePeople], new Grant(Role.Organizer, "HN"));

        (await access.MayAsync(Capability.ReadFigures, "HN-01", default)).ShouldBeTrue();
        (await access.MayAsync(Capability.ManagePages, "HN-01", default)).ShouldBeFalse();
        (await access.MayGiveAsync(new Grant(Role.Leadership, "HN"), default)).ShouldBeTrue();
        (await access.MayGiveAsync(new Grant(Role.Organizer, "HN"), default)).ShouldBeFalse();
        (await access.HoldsAllOfAsync(new Grant(Role.Organizer, "HN"), default)).ShouldBeFalse();
        (await access.TopsAsync(Capability.ManagePages, default)).ShouldBeEmpty();
        (await access.TopsAsync(Capability.ReadFigures, default)).ShouldBe(["HN"]);
    }

    [Fact]
    public async Task A_key_may_be_narrowed_both_to_a_role_and_to_some_of_what_it_brings()
    {
        var access = WithKey(new Grant(Role.Organizer, "HN"), [Capability.ReadFigures], new Grant(Role.Organizer, "TW"));

        (await access.MayAsync(Capability.ReadFigures, "HN-01", default)).ShouldBeTrue();
        (await access.MayAsync(Capability.ReadFigures, "DN", default)).ShouldBeFalse();
        (await access.MayAsync(Capability.ManagePages, "HN", default)).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_signed_in_is_named_to_the_audit_log()
    {
        SignedIn().Actor.ShouldBe(new Actor(Account));
        Should.Throw<InvalidOperationException>(() => Make(new ClaimsPrincipal(new ClaimsIdentity())).Actor);
    }

    private static Access SignedIn(params Grant[] held) =>
        Make(Principal(), held);

    private static ClaimsPrincipal Principal() => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Account.ToString())], "test"));

    private static Access WithKey(Grant? narrowedTo, params Grant[] held) => WithKey(narrowedTo, scopes: null, held);

    private static Access WithKey(Grant? narrowedTo, Capability[]? scopes, params Grant[] held)
    {
        var key = new ApiKey
        {
            Id = 1,
            Secret = ApiKeySecret.Create().Secret,
            Name = "bot",
            Account = Account,
            CreatedAt = default,
            NarrowedTo = narrowedTo,
            Scopes = scopes?.ToHashSet(),
        };
        return Make(AccountPrincipal.Of(key, ApiKeyAuthentication.SchemeName), held);
    }

    private static Access Make(ClaimsPrincipal principal, params Grant[] held) => Parts(principal, held).Access;

    private static (Access Access, IAccountDirectory Directory, IUnitQueries Units) Parts(ClaimsPrincipal principal, params Grant[] held)
    {
        var directory = Substitute.For<IAccountDirectory>();
        directory.GrantsAsync(Account, Arg.Any<CancellationToken>()).Returns(held);
        var units = Substitute.For<IUnitQueries>();
        units.PathAsync(Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns([]);
        foreach (var path in new[] { "TW", "TW HN", "TW HN HN-01", "TW DN" })
        {
            var codes = path.Split(' ');
            units.PathAsync(codes[^1], Arg.Any<CancellationToken>()).Returns([.. codes.Select(code => new Unit(code, code, null))]);
        }

        return (new Access(RequestOf(principal), directory, units), directory, units);
    }

    private static HttpContextAccessor RequestOf(ClaimsPrincipal principal) =>
        new() { HttpContext = new DefaultHttpContext { User = principal } };
}
