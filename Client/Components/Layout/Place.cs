using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A part of the product that the navigation leads to. Who is shown a link is a courtesy; the page itself checks.</summary>
/// <param name="Address">Its first page; pages below it belong to the same place.</param>
/// <param name="Name">What people see.</param>
/// <param name="Needs">What one must be allowed to do somewhere to be shown the link.</param>
internal sealed record Place(string Address, Func<LayoutText, string> Name, Capability Needs)
{
    private static readonly Place[] All =
    [
        new("/campaigns", text => text.Campaigns, Capability.ReadFigures),
        new("/units", text => text.Units, Capability.ReadFigures),
        new("/fanpages", text => text.Fanpages, Capability.ReadFigures),
        new("/activities", text => text.Activities, Capability.ReadFigures),
        new(DataRequestAddress.List, text => text.DataRequests, Capability.ManageMembers),
        new("/people", text => text.People, Capability.ManagePeople),
        new("/audit", text => text.Audit, Capability.ReadAudit),
    ];

    /// <summary>The places for somebody with these grants, in the order of the navigation.</summary>
    public static IReadOnlyList<Place> OpenTo(IReadOnlyList<Grant> grants) =>
        [.. All.Where(place => grants.Any(grant => grant.Role.Allows(place.Needs)))];
}
