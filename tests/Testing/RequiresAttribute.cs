using Xunit;

namespace Campaigns.Testing;

/// <summary>
/// A fact that needs something a machine may lack. It shows as skipped with the reason; under <c>CI=true</c> it runs and fails
/// instead, because there everything must be there.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresReplayFactAttribute : FactAttribute
{
    /// <summary>Skips where the recorded data is absent.</summary>
    public RequiresReplayFactAttribute() => Skip = Requirement.SkipUnlessCi(ReplayData.SkipReason);
}

/// <summary>A fact that drives a real browser. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresChromiumFactAttribute : FactAttribute
{
    /// <summary>Skips where no Chromium is installed.</summary>
    public RequiresChromiumFactAttribute() => Skip = Requirement.SkipUnlessCi(Chromium.SkipReason);
}

/// <summary>A theory that drives a real browser. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresChromiumTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where no Chromium is installed.</summary>
    public RequiresChromiumTheoryAttribute() => Skip = Requirement.SkipUnlessCi(Chromium.SkipReason);
}

/// <summary>A fact about PostgreSQL alone. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPostgresFactAttribute : FactAttribute
{
    /// <summary>Skips where its server is not installed.</summary>
    public RequiresPostgresFactAttribute() => Skip = Requirement.SkipUnlessCi(PostgresServer.SkipReason);
}

/// <summary>A fact that needs the recorded data and PostgreSQL. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresReplayOnPostgresFactAttribute : FactAttribute
{
    /// <summary>Skips where one of them is absent.</summary>
    public RequiresReplayOnPostgresFactAttribute() => Skip = Requirement.SkipUnlessCi(ReplayData.SkipReason ?? PostgresServer.SkipReason);
}

/// <summary>A fact about nodes on PostgreSQL behind the proxy. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresNodesFactAttribute : FactAttribute
{
    /// <summary>Skips where one of them is not installed.</summary>
    public RequiresNodesFactAttribute() => Skip = Requirement.SkipUnlessCi(PostgresServer.SkipReason ?? Tool.SkipReason("caddy"));
}

/// <summary>A fact about PostgreSQL's own tools. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPostgresToolsFactAttribute : FactAttribute
{
    /// <summary>Skips where they or the server are not installed.</summary>
    public RequiresPostgresToolsFactAttribute() =>
        Skip = Requirement.SkipUnlessCi(PostgresServer.SkipReason ?? Tool.SkipReason("pg_dump", "pg_restore", "createdb", "dropdb"));
}

/// <summary>A theory about PostgreSQL alone. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPostgresTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips where its server is not installed.</summary>
    public RequiresPostgresTheoryAttribute() => Skip = Requirement.SkipUnlessCi(PostgresServer.SkipReason);
}

/// <summary>A fact that runs programs of the machine's own. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolFactAttribute : FactAttribute
{
    /// <summary>Skips where one of them is not in <c>PATH</c>.</summary>
    public RequiresToolFactAttribute(params string[] tools) => Skip = Requirement.SkipUnlessCi(Tool.SkipReason(tools));
}

/// <summary>A fact about Redis. Handled as <see cref="RequiresReplayFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresRedisFactAttribute : FactAttribute
{
    /// <summary>Skips where its server is not installed.</summary>
    public RequiresRedisFactAttribute() => Skip = Requirement.SkipUnlessCi(RedisServer.SkipReason);
}

/// <summary>How requirements of tests are handled on people's machines and in CI.</summary>
public static class Requirement
{
    /// <summary>The reason itself, or null under CI, where a missing requirement must fail and not be passed over.</summary>
    public static string? SkipUnlessCi(string? reason) =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? null : reason;
}
