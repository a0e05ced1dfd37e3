namespace Campaigns.Grains;

/// <summary>The units that a campaign of an earlier organization names, in the organization of today.</summary>
/// <param name="Units">Codes of those that can take part; none within another.</param>
/// <param name="Gone">Those that no longer can.</param>
internal sealed record UnitsToday(IReadOnlyList<string> Units, IReadOnlyList<UnitGone> Gone)
{
    /// <summary>Looks after the units of a campaign. A unit that was merged is replaced by the one it was merged into.</summary>
    public static async Task<UnitsToday> OfAsync(Campaign campaign, CampaignPorts ports, CancellationToken cancellationToken)
    {
        var named = campaign.Plan.Units;
        if (named.Count == 0) return new UnitsToday([], []);
        var found = await ports.Store.CheckUnitsAsync(campaign.Unit, named, cancellationToken);
        var gone = new List<UnitGone>();
        foreach (var unit in found.Unknown) gone.Add(new UnitGone(unit, await HeirAsync(unit, ports.Units, cancellationToken)));

        List<string> units = [.. named.Except(found.Unknown).Union(gone.Select(unit => unit.Now).OfType<string>())];
        var standing = await ports.Store.CheckUnitsAsync(campaign.Unit, units, cancellationToken);
        return new UnitsToday(
            [.. units.Except(standing.Unknown).Except(standing.Within)],
            [.. gone.Select(unit => unit.Now is { } heir && standing.Unknown.Contains(heir) ? unit with { Now = null } : unit)]);
    }

    // A unit that took others in may have been merged itself.
    private static async Task<string?> HeirAsync(string code, IUnitQueries units, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(code, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (unit is { ClosedOn: not null, MergedInto: { } heir } && seen.Add(heir)) unit = await units.FindAsync(heir, cancellationToken);
        return unit is { ClosedOn: null } && unit.Code != code ? unit.Code : null;
    }
}
