using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A campaign in the list.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="MainTarget">How the first of its targets stands; null without targets and for drafts.</param>
/// <param name="MayArchive">Whether it is closed and the caller may archive it.</param>
public sealed record CampaignTableRow(CampaignSummary Campaign, TargetProgress? MainTarget, bool MayArchive);
