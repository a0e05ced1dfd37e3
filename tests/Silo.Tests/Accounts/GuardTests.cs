using System.Net;
using System.Text.Json;
using Campaigns.Grains;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Silo.Tests;

public class GuardTests
{
    [Fact]
    public async Task Only_what_must_be_open_is_open()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);

        var open = app.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText).Distinct();

        open.ShouldBe(["/healthz/live", "/setup", "/sign-in", "/sign-in/second-factor", "/invitation", "/sign-out", "/error/{status:int}", "/m", "/m/{Secret}"], ignoreOrder: true);
    }

    [Fact]
    public async Task Everything_else_asks_to_sign_in()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);
        using var browser = app.Browse();
        var closed = app.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();

        closed.Count.ShouldBeGreaterThan(3);
        foreach (var endpoint in closed)
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
                .Replace("{unit}", "TW", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal)
                .Replace("{id:guid}", $"{Guid.Empty}", StringComparison.OrdinalIgnoreCase);
            var isPost = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == false;

            var response = isPost ? await browser.PostAsync(address) : await browser.GetAsync(address);

            var isApi = address.StartsWith("/api", StringComparison.Ordinal);
            response.StatusCode.ShouldBe(isApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect, address);
        }
    }

    [Fact]
    public async Task A_page_asks_to_sign_in_and_remembers_where_one_wanted_to_go()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);

        var response = await app.Browse().GetAsync("/stub-page?unit=TW");

        new Uri(app.Address, response.Headers.Location!).PathAndQuery.ShouldBe("/sign-in?returnUrl=%2Fstub-page%3Funit%3DTW");
    }

    [Fact]
    public async Task The_api_answers_401_as_problem_json()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);

        var response = await app.Browse().GetAsync("/api/figures/TW");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()
            .ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task What_is_not_there_does_not_say_so_to_strangers()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);
        using var browser = app.Browse();

        (await browser.GetAsync("/not/there")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/api/not/there")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_found()
    {
        await using var app = await AccountsApp.StartSetUpAsync(StorageEngine.Sqlite);
        await UserAddTests.AddAsync(app, "doan-vien", new Grant(Role.Member, "TW"));
        using var browser = app.Browse();
        await browser.SignInAsync("doan-vien", AccountsApp.Password);

        (await browser.GetAsync("/api/figures/TW")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
