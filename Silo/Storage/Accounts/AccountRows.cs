using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A role given to an account.</summary>
internal sealed class GrantRow
{
    public required Guid AccountId { get; init; }

    public required long UnitId { get; init; }

    public required Role Role { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public UnitRow? Unit { get; init; }
}

/// <summary>A program's key. Role and unit are both there or both absent.</summary>
internal sealed class ApiKeyRow
{
    public long Id { get; init; }

    public required string Prefix { get; init; }

    public required byte[] Hash { get; init; }

    public required string Name { get; init; }

    public required Guid AccountId { get; init; }

    public Role? Role { get; init; }

    public long? UnitId { get; init; }

    public int? Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public UnitRow? Unit { get; init; }
}

/// <summary>One key of the data-protection ring.</summary>
internal sealed class DataProtectionKeyRow
{
    public long Id { get; init; }

    public string? FriendlyName { get; init; }

    public required string Xml { get; init; }
}
