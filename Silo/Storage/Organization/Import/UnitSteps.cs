using System.Data.Common;
using System.Diagnostics;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Takes the steps of an import, and takes them back, in the transaction that keeps the organization still.</summary>
internal sealed class UnitSteps
{
    private readonly DbConnection _connection;
    private readonly UnitTree _tree;
    private readonly Dictionary<string, long> _ids;

    private UnitSteps(DbConnection connection, UnitTree tree, Dictionary<string, long> ids) => (_connection, _tree, _ids) = (connection, tree, ids);

    /// <summary>Prepares for steps below a unit.</summary>
    public static async Task<UnitSteps> PrepareAsync(DbConnection connection, UnitTree tree, string scope, CancellationToken cancellationToken)
    {
        var ids = await connection.QueryAsync("""
            SELECT u.code, u.id FROM units u
            JOIN unit_ancestors a ON a.unit = u.id
            JOIN units s ON s.id = a.ancestor AND s.code = @scope
            """, row => (Code: row.GetString(0), Id: row.GetInt64(1)), cancellationToken, ("@scope", scope));
        return new UnitSteps(connection, tree, ids.ToDictionary(row => row.Code, row => row.Id, StringComparer.Ordinal));
    }

    /// <summary>Row ids of units; all of them are below the scope.</summary>
    public IReadOnlyList<long> IdsOf(IEnumerable<string> codes) => [.. codes.Select(code => _ids[code])];

    /// <summary>Takes them, in the order of the plan.</summary>
    public async Task TakeAsync(IReadOnlyList<UnitStep> steps, CancellationToken cancellationToken)
    {
        foreach (var open in steps.OfType<UnitStep.Open>())
            _ids[open.Code] = await _tree.OpenAsync(open.Code, open.Name, open.Kind, _ids[open.Parent], open.From, cancellationToken);
        await MoveAsync(steps.OfType<UnitStep.Move>(), cancellationToken);
        foreach (var step in steps) await TakeAsync(step, cancellationToken);
        await _tree.CompleteAsync(cancellationToken);
    }

    /// <summary>Takes them back, in the opposite order.</summary>
    public async Task TakeBackAsync(IReadOnlyList<UnitStep> steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps.Reverse()) await TakeBackAsync(step, cancellationToken);
        await MoveAsync(steps.OfType<UnitStep.Move>().Reverse().Select(move => move with { Parent = move.Was, Was = move.Parent }), cancellationToken);
        foreach (var open in steps.OfType<UnitStep.Open>().Reverse()) await _tree.RemoveAsync(_ids[open.Code], cancellationToken);
        await _tree.CompleteAsync(cancellationToken);
    }

    // Neighbours that go the same way on the same day go together: their figures are moved once.
    private async Task MoveAsync(IEnumerable<UnitStep.Move> moves, CancellationToken cancellationToken)
    {
        List<UnitStep.Move> together = [];
        foreach (var move in moves)
        {
            if (together.Count > 0 && (move.Was, move.Parent, move.From) != (together[0].Was, together[0].Parent, together[0].From))
                await MoveTogetherAsync(together, cancellationToken);
            together.Add(move);
        }

        if (together.Count > 0) await MoveTogetherAsync(together, cancellationToken);
    }

    private async Task MoveTogetherAsync(List<UnitStep.Move> moves, CancellationToken cancellationToken)
    {
        await _tree.MoveAsync(IdsOf(moves.Select(move => move.Code)), _ids[moves[0].Parent], moves[0].From, cancellationToken);
        moves.Clear();
    }

    private Task TakeAsync(UnitStep step, CancellationToken cancellationToken) => step switch
    {
        UnitStep.Open or UnitStep.Move => Task.CompletedTask, // before all others
        UnitStep.Rename rename => _tree.RenameAsync(_ids[rename.Code], rename.Name, rename.From, cancellationToken),
        UnitStep.Reclassify reclassify => _tree.SetKindAsync(_ids[reclassify.Code], reclassify.Kind, cancellationToken),
        UnitStep.CountHeads count => CountAsync(count.Code, count.Now, cancellationToken),
        _ => throw new UnreachableException($"No way to take {step.GetType()}."),
    };

    private Task TakeBackAsync(UnitStep step, CancellationToken cancellationToken) => step switch
    {
        UnitStep.Open or UnitStep.Move => Task.CompletedTask, // after all others
        UnitStep.Rename rename => RenameBackAsync(rename, cancellationToken),
        UnitStep.Reclassify reclassify => _tree.SetKindAsync(_ids[reclassify.Code], reclassify.Was, cancellationToken),
        UnitStep.CountHeads { Was: { } was } => CountAsync(step.Code, was, cancellationToken),
        UnitStep.CountHeads count => _connection.ExecuteAsync(
            "DELETE FROM unit_head_counts WHERE unit = @unit AND from_day = @from",
            cancellationToken, ("@unit", _ids[count.Code]), ("@from", count.Now.From)),
        _ => throw new UnreachableException($"No way to take {step.GetType()} back."),
    };

    private Task CountAsync(string code, HeadCount count, CancellationToken cancellationToken) =>
        _tree.CountHeadsAsync(_ids[code], count.Members, count.EligibleUnits, count.From, cancellationToken);

    // The name before held on that day already, unless it began on it: then it takes the day's place again.
    private async Task RenameBackAsync(UnitStep.Rename rename, CancellationToken cancellationToken)
    {
        await _tree.RenameAsync(_ids[rename.Code], rename.Was, rename.From, cancellationToken);
        await _connection.ExecuteAsync("""
            DELETE FROM unit_names
            WHERE unit = @unit AND from_day = @from AND name = (
                SELECT earlier.name FROM unit_names earlier WHERE earlier.unit = @unit AND earlier.from_day < @from
                ORDER BY earlier.from_day DESC LIMIT 1)
            """, cancellationToken, ("@unit", _ids[rename.Code]), ("@from", rename.From));
    }
}
