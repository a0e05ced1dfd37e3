using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Client;

namespace Campaigns.Silo.Tests;

/// <summary>A browser with its cookies, which follows no redirect by itself and sends forms as the page has them.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _client = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    /// <summary>The same browser, with its cookies, when a load balancer leads it to another node.</summary>
    public Browser On(AccountsApp node) => new(node.Address, Cookies);

    /// <summary>Headers sent with everything.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        _client.PostAsync(new Uri(address, UriKind.Relative), Form(fields));

    /// <summary>Opens a page and reads the hidden fields of its form with that submit address, or of its first form.</summary>
    public async Task<(string Name, string Value)[]> OpenFormAsync(string address, string? action = null)
    {
        var page = await ReadAsync(await GetAsync(address));
        var form = action is null
            ? page.QuerySelector<IHtmlFormElement>("main form") ?? page.QuerySelector<IHtmlFormElement>("form")! // the frame has forms of its own
            : page.QuerySelectorAll<IHtmlFormElement>("form").First(form => form.GetAttribute("action") == action);
        return [.. form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value))];
    }

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string? action, params (string Name, string Value)[] fields) =>
        await PostAsync(action ?? address, [.. await OpenFormAsync(address, action), .. fields]);

    public Task<HttpResponseMessage> SignInAsync(string userName, string password, string? returnUrl = null)
    {
        var query = returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}";
        return SubmitAsync(AccountAddresses.SignIn + query, null, ("Input.UserName", userName), ("Input.Password", password));
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
