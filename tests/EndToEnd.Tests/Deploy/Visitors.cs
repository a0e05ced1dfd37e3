using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Campaigns.Client;
using Npgsql;

namespace Campaigns.EndToEnd.Tests;

/// <summary>Somebody signed in and a program with a key, who ask a site again and again and note every answer.</summary>
internal sealed partial class Visitors : IDisposable
{
    private readonly ConcurrentBag<(string What, string Answer)> _answers = [];
    private readonly HttpClient _person;
    private readonly HttpClient _program;

    private Visitors(HttpClient person, HttpClient program) => (_person, _program) = (person, program);

    /// <summary>What was answered other than it should be.</summary>
    public IEnumerable<string> Failures => _answers.Where(answer => answer.Answer != "OK").Select(answer => $"{answer.What}: {answer.Answer}");

    /// <summary>How often each thing was asked.</summary>
    public IReadOnlyDictionary<string, int> Counts => _answers.GroupBy(answer => answer.What).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>Signs in and makes a key.</summary>
    public static async Task<Visitors> ComeAsync(Uri site, string connectionString, string userName, string password)
    {
        var person = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        var page = await person.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var form = page[page.IndexOf("<main", StringComparison.Ordinal)..]; // the frame has a form of its own, for the language
        var fields = HiddenInput().Matches(form).Select(input => KeyValuePair.Create(Name().Match(input.Value).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value)))
            .Append(new("Input.UserName", userName)).Append(new("Input.Password", password));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await person.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, "the password is right");

        var program = new HttpClient { BaseAddress = site };
        program.DefaultRequestHeaders.Add(ApiKeyAuthentication.HeaderName, await MakeKeyAsync(connectionString));
        return new Visitors(person, program);
    }

    /// <summary>Asks until told to cease.</summary>
    public Task VisitAsync(CancellationToken until) => Task.WhenAll(
        AskAsync(_person, "/", text => text.TrimEnd().EndsWith("</html>", StringComparison.Ordinal), until),
        AskAsync(_program, "/api/v1/reach/summary?unit=root", text => text.StartsWith('{'), until),
        AskAsync(_person, "/healthz/live", _ => true, until));

    /// <inheritdoc />
    public void Dispose()
    {
        _person.Dispose();
        _program.Dispose();
    }

    private async Task AskAsync(HttpClient client, string address, Func<string, bool> isWhole, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
                var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                _answers.Add((address, answer.StatusCode != HttpStatusCode.OK || isWhole(text) ? $"{answer.StatusCode}" : $"cut short after {text.Length}"));
            }
            catch (HttpRequestException exception)
            {
                _answers.Add((address, exception.Message));
            }
        }
    }

    private static async Task<string> MakeKeyAsync(string connectionString)
    {
        var (text, secret) = ApiKeySecret.Create();
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(
            "INSERT INTO api_keys (prefix, hash, name, account, created_at) SELECT $1, $2, 'test', id, now() FROM accounts");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = secret.Prefix });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)) });
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
        return text;
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
