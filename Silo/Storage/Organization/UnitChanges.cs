using System.Data.Common;
using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Makes a change that nothing speaks against, step by step.</summary>
internal sealed class UnitChanges(DbConnection connection, UnitTree tree, OrganizationView organization)
{
    private readonly RunningCampaigns _campaigns = new(connection);

    /// <summary>The campaigns that have changed with it.</summary>
    public IReadOnlyList<ChangedCampaign> Campaigns { get; private set; } = [];

    /// <summary>Makes it.</summary>
    public Task ApplyAsync(string code, UnitChange change, CancellationToken cancellationToken) => change switch
    {
        OpenUnit open => tree.OpenAsync(code, open.Name, open.Kind, Id(open.Parent), open.From, cancellationToken),
        RenameUnit rename => tree.RenameAsync(Id(code), rename.Name, rename.From, cancellationToken),
        MoveUnit move => tree.MoveAsync([Id(code)], Id(move.Parent), move.From, cancellationToken),
        MergeUnits merge => MergeAsync(code, merge, cancellationToken),
        SplitUnit split => SplitAsync(code, split, cancellationToken),
        CloseUnit close => tree.CloseAsync(Id(code), close.From, mergedInto: null, cancellationToken),
        CountHeads count => tree.CountHeadsAsync(Id(code), count.Members, count.EligibleUnits, count.From, cancellationToken),
        _ => throw new UnreachableException($"No steps for {change.GetType()}."),
    };

    private async Task MergeAsync(string code, MergeUnits merge, CancellationToken cancellationToken)
    {
        var into = merge.New is { } part
            ? await tree.OpenAsync(code, part.Name, part.Kind, Id(part.Parent!), merge.From, cancellationToken) // or refused
            : Id(code);
        foreach (var unit in merge.Units)
        {
            // First the unit with all it holds, then what it holds out of it: so its own past stays with it, below the new one.
            await tree.MoveAsync([Id(unit)], into, merge.From, cancellationToken);
            // A unit below it that ends with it goes by its own turn.
            await tree.MoveAsync([.. organization.ChildrenOf(unit).Except(merge.Units).Select(Id)], into, merge.From, cancellationToken);
            await HandOverAsync(organization.PagesOf(unit).Keys, into, merge.From, cancellationToken);
            await MoveMembersAsync(Id(unit), into, cancellationToken);
            await tree.CloseAsync(Id(unit), merge.From, into, cancellationToken);
        }

        Campaigns = await _campaigns.MergeAsync([.. merge.Units.Select(Id)], into, cancellationToken);
    }

    private async Task SplitAsync(string code, SplitUnit split, CancellationToken cancellationToken)
    {
        var parts = new List<long>();
        foreach (var part in split.Parts)
        {
            var parent = Id(part.Parent ?? organization.Find(code)!.Parent!); // neither unknown nor the root, or refused
            var id = await tree.OpenAsync(part.Code, part.Name, part.Kind, parent, split.From, cancellationToken);
            await tree.MoveAsync([.. part.Units.Select(Id)], id, split.From, cancellationToken);
            await HandOverAsync(part.Pages, id, split.From, cancellationToken);
            parts.Add(id);
        }

        Campaigns = await _campaigns.SplitAsync(Id(code), parts, split.Closes, cancellationToken);
        if (split.Closes) await tree.CloseAsync(Id(code), split.From, mergedInto: null, cancellationToken);
    }

    // With those who left, for who comes back comes back there, and the nobodies that they stand for on the roster. What was handed in stays with the unit that earned it.
    private Task<int> MoveMembersAsync(long unit, long into, CancellationToken cancellationToken) => connection.ExecuteAsync(
        $"UPDATE members AS m SET unit = @into, version = version + 1 WHERE unit = @unit AND (name IS NOT NULL OR {ShareUnnaming.IsOfRetention})",
        cancellationToken, ("@unit", unit), ("@into", into));

    private async Task HandOverAsync(IEnumerable<FanpageKey> pages, long unit, DateOnly from, CancellationToken cancellationToken)
    {
        foreach (var page in pages)
        {
            var id = await connection.ScalarAsync<long>(
                "SELECT id FROM fanpages WHERE platform = @platform AND account_id = @account",
                cancellationToken, ("@platform", page.Platform), ("@account", page.AccountId));
            await tree.HandOverAsync(id, unit, from, cancellationToken);
        }
    }

    private long Id(string code) => organization.IdOf(code);
}
