using System.Net.Http.Json;
using Campaigns.Client;

namespace Campaigns.Silo.Tests;

/// <summary>Somebody or some program that asks the product, and follows no redirect.</summary>
internal sealed class MatrixCaller(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    private (string Name, string Value)[] _formToken = [];

    /// <summary>Whoever signed in.</summary>
    public Guid Account { get; init; }

    /// <summary>The key it shows; null for people.</summary>
    public string? ApiKey
    {
        init => _client.DefaultRequestHeaders.Add(ApiKeyAuthentication.HeaderName, value);
    }

    public async Task SignInAsync(string userName)
    {
        using var browser = new Browser(address);
        (await browser.SignInAsync(userName, AccountsApp.Password)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        // Tokens of forms belong to an account, not to a page: any page has one that is good everywhere.
        _formToken = [.. (await browser.OpenFormAsync(AccountAddresses.ApiKeys)).Where(field => field.Name.StartsWith("__", StringComparison.Ordinal))];
        _client.DefaultRequestHeaders.Add("Cookie", browser.Cookies.GetCookieHeader(address));
    }

    /// <summary>Follows a personal link, and presses its button.</summary>
    public async Task SignInAsMemberAsync(string secret)
    {
        using var browser = new Browser(address);
        (await browser.SubmitAsync($"/m/{secret}", null)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        _formToken = [.. (await browser.OpenFormAsync("/me/privacy")).Where(field => field.Name.StartsWith("__", StringComparison.Ordinal))];
        _client.DefaultRequestHeaders.Add("Cookie", browser.Cookies.GetCookieHeader(new Uri(address, "/me")));
    }

    /// <summary>Asks, and reads no further than the status and the headers: some answers never end.</summary>
    public async Task<HttpResponseMessage> AskAsync(string verb, MatrixCall call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(call.Address, UriKind.Relative));
        if (call.Fields is { } fields)
            request.Content = new FormUrlEncodedContent(_formToken.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        else if (call.File is not null) request.Content = new StringContent(call.File, System.Text.Encoding.UTF8, "text/csv");
        else if (call.Body is not null) request.Content = JsonContent.Create(call.Body);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public void Dispose() => _client.Dispose();
}
