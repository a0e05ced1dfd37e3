namespace Campaigns.Client.Tests;

/// <summary>The cookies of a phone that lives by the test's clock: none is dropped because it is over by the machine's.</summary>
internal sealed class PhoneCookies : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = [];

    public PhoneCookies() : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var before, var after] ? (before, after) : (cookie, "");
            if (value.Length > 0) _cookies[name] = value;
            else _cookies.Remove(name);
        }

        return answer;
    }
}
