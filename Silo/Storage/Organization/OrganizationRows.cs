using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A unit.</summary>
internal sealed class UnitRow
{
    public long Id { get; init; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public string? Folded { get; init; }

    public UnitKind Kind { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public long? ParentId { get; init; }

    public UnitRow? Parent { get; init; }

    public long? MergedIntoId { get; init; }

    public UnitRow? MergedInto { get; init; }
}

/// <summary>A unit with one above it, or with itself at depth 0.</summary>
internal sealed class UnitAncestorRow
{
    public long UnitId { get; init; }

    public long AncestorId { get; init; }

    public required int Depth { get; init; }

    public UnitRow? Unit { get; init; }

    public UnitRow? Ancestor { get; init; }
}

/// <summary>A registered page.</summary>
internal sealed class FanpageRow
{
    public long Id { get; init; }

    public required Platform Platform { get; init; }

    public required string AccountId { get; init; }

    public required string Name { get; set; }

    public required long UnitId { get; init; }

    public Uri? Address { get; init; }

    public FanpageStatus Status { get; init; } = FanpageStatus.Active;

    public FanpageHealth Health { get; init; }

    public string? LastFailure { get; init; }

    public int FailedRounds { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? CollectedAt { get; init; }

    public DateTimeOffset? ListedUntil { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    public UnitRow? Unit { get; init; }
}

/// <summary>A campaign.</summary>
internal sealed class CampaignRow
{
    public long Id { get; init; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required long UnitId { get; init; }

    public string? Hashtag { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public CampaignState State { get; init; }

    public long Version { get; init; }

    public required string Platforms { get; init; }

    public string? Disclosure { get; init; }

    public DateTimeOffset? LaunchedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public int ContentNumbers { get; init; }

    public long? MatchAfter { get; init; }

    public UnitRow? Unit { get; init; }
}
