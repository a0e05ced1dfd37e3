namespace Campaigns.Silo;

/// <summary>What distinguishes one host from another; everything else is configuration.</summary>
internal sealed record HostSettings
{
    /// <summary>The installation's database, its schema up to date.</summary>
    public required IDatabase Database { get; init; }

    /// <summary>The address to serve on, for example <c>http://127.0.0.1:5080</c>; null for the configured one.</summary>
    public string? Urls { get; init; }

    /// <summary>The clock everything goes by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A stand-in for the platforms inside the host; null for none, as in production.</summary>
    public SandboxOptions? Sandbox { get; init; }

    /// <summary>Settings that go before those of files and the environment.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();
}
