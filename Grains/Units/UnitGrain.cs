namespace Campaigns.Grains;

/// <inheritdoc cref="IUnitGrain" />
/// <param name="code">The unit's code.</param>
/// <param name="store">Keeps the organization.</param>
/// <param name="time">Today's day.</param>
public class UnitGrain(string code, IUnitStore store, TimeProvider time) : IUnitGrain
{
    /// <inheritdoc />
    public Task<UnitOutcome> OpenAsync(OpenUnit command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> RenameAsync(RenameUnit command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> MoveAsync(MoveUnit command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> MergeAsync(MergeUnits command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> SplitAsync(SplitUnit command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> CloseAsync(CloseUnit command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitOutcome> CountHeadsAsync(CountHeads command, CancellationToken cancellationToken = default) => ApplyAsync(command, cancellationToken);

    /// <inheritdoc />
    public Task<UnitHistory?> DescribeAsync(CancellationToken cancellationToken = default) => store.FindAsync(code, cancellationToken);

    // What is to come is refused before anybody has to stand still for it.
    private async Task<UnitOutcome> ApplyAsync(UnitChange change, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(time.GetUtcNow());
        return change.From > today ? new UnitOutcome.InTheFuture(today) : await store.ApplyAsync(code, change, cancellationToken);
    }
}
