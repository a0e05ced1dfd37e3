using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>What every platform's section <c>Platforms:&lt;Name&gt;</c> holds.</summary>
internal abstract class PlatformOptions(string publicAddress)
{
    /// <summary>
    /// Where the platform answers; requests go below this address and nowhere else. A path prefix is kept, so that a stand-in at
    /// <c>http://127.0.0.1:5000/sandbox/facebook/</c> can be used. Plain http is accepted for the own machine only: a token would
    /// travel in clear.
    /// </summary>
    public Uri BaseAddress { get; set; } = new(publicAddress);

    /// <summary>Time limits, retries and the circuit breaker.</summary>
    public ResilienceOptions Http { get; set; } = new();

    /// <summary>How long calls pause when the platform says "too many" without saying for how long.</summary>
    public TimeSpan ThrottlePause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The base address ending in a slash, without which its last segment would be cut off.</summary>
    public Uri Root => BaseAddress.AbsolutePath.EndsWith('/') ? BaseAddress : new Uri(BaseAddress.AbsoluteUri + '/');

    /// <summary>What is wrong with the values, one line each; empty when nothing is.</summary>
    public virtual IEnumerable<string> Problems()
    {
        if (BaseAddress is not { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" })
            yield return $"{nameof(BaseAddress)} must be an absolute address without query, fragment or user.";
        else if (BaseAddress.Scheme != Uri.UriSchemeHttps && !(BaseAddress.Scheme == Uri.UriSchemeHttp && BaseAddress.IsLoopback))
            yield return $"{nameof(BaseAddress)} must be https, or http on this machine.";
        if (ThrottlePause <= TimeSpan.Zero) yield return $"{nameof(ThrottlePause)} must be longer than zero.";
        foreach (var problem in Http.Problems()) yield return $"{nameof(Http)}:{problem}";
    }
}

/// <summary>Refuses to start with options that could only fail later.</summary>
/// <param name="section">The configuration section, named in the message.</param>
internal sealed class PlatformOptionsValidator<TOptions>(string section) : IValidateOptions<TOptions> where TOptions : PlatformOptions
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = options.Problems().Select(problem => $"{section}:{problem}").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
