using System.Net;
using Campaigns.Grains;
using NSubstitute;

namespace Campaigns.Client.Tests;

/// <summary>The limits of what lists look for, the same for every list of the API.</summary>
public sealed class SearchLimitTests : IAsyncLifetime
{
    private static readonly string Longest = new('a', ListAddress.LongestSearch);

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await CampaignScene.StartAsync();
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
        _host.Directory.Grants.Add(new Grant(Role.UnitAdmin, "tinh"));
        _host.Audit.ReadAsync(null!, default).ReturnsForAnyArgs(new AuditPage([], Next: null));
        _host.People.ListAsync(null!, null!, default).ReturnsForAnyArgs(new ListPage(1, 50).Of<Person>([], 0));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public static TheoryData<string> Lists =>
    [
        "activities", "audit", "campaigns", $"campaigns/{CampaignScene.Id}/links", "fanpages", "members?unit=tinh", "people", "units",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_looks_for_so_much_and_no_more(string list)
    {
        var address = $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q=";

        (await GetAsync(address + Longest)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await GetAsync($"{address}{Longest}a")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "too_long");
        await (await GetAsync($"{address}a%1Fb")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "control_characters");
    }

    [Theory]
    [InlineData("/activities")]
    [InlineData("/campaigns")]
    [InlineData("/fanpages")]
    [InlineData("/units")]
    [InlineData("/audit")]
    public async Task Pages_look_for_what_fits_of_it(string page) =>
        (await GetAsync($"{page}?q={Longest}a%1Fb")).StatusCode.ShouldBe(HttpStatusCode.OK);

    private Task<HttpResponseMessage> GetAsync(string address) => _host.Http.GetAsync(new Uri(address, UriKind.Relative));
}
