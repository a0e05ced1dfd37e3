using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class NavigationTests : IAsyncLifetime
{
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(Role.Organizer, "/people", true)]
    [InlineData(Role.Organizer, "/audit", true)]
    [InlineData(Role.UnitAdmin, "/people", false)]
    [InlineData(Role.UnitAdmin, "/campaigns", true)]
    [InlineData(Role.Member, "/campaigns", false)]
    [InlineData(Role.Member, "/", true)]
    public async Task A_link_is_shown_to_those_who_may_go_there(Role role, string address, bool shown)
    {
        _host.Directory.Grants.Clear();
        _host.Directory.Grants.Add(new Grant(role, "tinh"));

        (await LinksAsync("/")).Contains(address).ShouldBe(shown);
    }

    [Fact]
    public async Task The_page_that_tells_of_a_failure_asks_nothing_of_what_may_have_failed()
    {
        _host.Reach.Failure = new InvalidOperationException();

        (await LinksAsync("/")).ShouldBe(["/"]);
    }

    private async Task<List<string?>> LinksAsync(string address) =>
        [.. (await _host.BrowseAsync(address)).Page.QuerySelectorAll(".main-navigation a").Select(link => link.GetAttribute("href"))];
}
