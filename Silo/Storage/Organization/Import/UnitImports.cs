using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Imports trees of units.</summary>
internal sealed class UnitImports(IDatabase database, FiguresFeed feed, TimeProvider time) : IUnitImports
{
    private const int LongestFileName = 200;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public async Task<UnitImportOutcome> PreviewAsync(UnitFile file, Actor by, CancellationToken cancellationToken)
    {
        var (outcome, sheet) = await LookAsync(file, cancellationToken);
        if (outcome is not UnitImportOutcome.Previewed(var import, var plan)) return outcome;

        await using var connection = await database.OpenAsync(cancellationToken);
        var id = await StoredImport.AddAsync(
            connection, import, by, plan, ImportContents.Pack(sheet), cancellationToken);
        // Afterwards: a number that somebody may still have open is not given again.
        await StoredImport.RemoveOldAsync(connection, import.UploadedAt - KeptFor, cancellationToken);
        return new UnitImportOutcome.Previewed(import with { Id = id }, plan);
    }

    /// <summary>Reads a file and says what it would do; keeps nothing, so that the import has no number.</summary>
    public async Task<(UnitImportOutcome Outcome, UnitSheet? Sheet)> LookAsync(UnitFile file, CancellationToken cancellationToken)
    {
        if (file.From > Today) return (new UnitImportOutcome.InTheFuture(Today), null);
        UnitSheet sheet;
        try
        {
            sheet = await UnitSheetReader.ReadAsync(file.Content, cancellationToken);
        }
        catch (SheetException exception)
        {
            return (new UnitImportOutcome.Unreadable(exception.Fault), null);
        }

        if (await PlanAsync(sheet, file.Scope, file.From, cancellationToken) is not { } plan)
            return (new UnitImportOutcome.UnknownScope(file.Scope), null);
        var import = new UnitImport
        {
            Id = 0,
            Scope = file.Scope,
            FileName = string.Concat(file.Name.Where(letter => !char.IsControl(letter)).Take(LongestFileName)),
            From = file.From,
            UploadedAt = time.GetUtcNow(),
            Counts = plan.Counts,
        };
        return (new UnitImportOutcome.Previewed(import, plan), sheet);
    }

    /// <inheritdoc />
    public async Task<UnitImport?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await StoredImport.FindAsync(connection, id, cancellationToken))?.Import;
    }

    /// <inheritdoc />
    public async Task<UnitPlan?> PlanAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await StoredImport.FindAsync(connection, id, cancellationToken) is not { Import: { AppliedAt: null } import } stored) return null;
        return await PlanAsync(ImportContents.Unpack<UnitSheet>(stored.Contents), import.Scope, import.From, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<UnitImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await StoredImport.AppliedAsync(connection, unit, most, cancellationToken);
    }

    /// <inheritdoc />
    public Task<UnitImportOutcome> ApplyAsync(long id, string seen, bool goodRowsOnly, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(id, (work, stored) => ApplyAsync(work, stored, seen, goodRowsOnly, by, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<UnitImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(id, (work, stored) => UndoAsync(work, stored, by, cancellationToken), cancellationToken);

    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    private async Task<UnitPlan?> PlanAsync(UnitSheet sheet, string scope, DateOnly? from, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        var standing = await StandingUnitsReader.ReadAsync(connection, scope, cancellationToken);
        return standing is null ? null : Plan(sheet, standing, from);
    }

    private UnitPlan Plan(UnitSheet sheet, StandingUnits standing, DateOnly? from)
    {
        var plan = UnitPlanner.Plan(sheet, standing, from, Today);
        return plan with { Fingerprint = ImportContents.Fingerprint(plan.Steps) };
    }

    private async Task<UnitImportOutcome> ChangeAsync(
        long id, Func<Work, StoredImport, Task<UnitImportOutcome>> change, CancellationToken cancellationToken)
    {
        UnitImportOutcome outcome;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using (var transaction = await database.BeginWriteAsync(connection, cancellationToken))
        {
            var tree = new UnitTree(database, connection);
            await tree.HoldStillAsync(cancellationToken);
            if (await StoredImport.FindAsync(connection, id, cancellationToken) is not { } stored) return new UnitImportOutcome.NotFound();
            if (await StandingUnitsReader.ReadAsync(connection, stored.Import.Scope, cancellationToken) is not { } standing)
                return new UnitImportOutcome.UnknownScope(stored.Import.Scope);
            outcome = await change(new Work(connection, tree, standing), stored);
            if (outcome is not (UnitImportOutcome.Applied or UnitImportOutcome.Undone)) return outcome;
            await transaction.CommitAsync(cancellationToken);
        }

        feed.Publish();
        return outcome;
    }

    private async Task<UnitImportOutcome> ApplyAsync(
        Work work, StoredImport stored, string seen, bool goodRowsOnly, Actor by, CancellationToken cancellationToken)
    {
        var (import, connection) = (stored.Import, work.Connection);
        if (import.AppliedAt is not null) return new UnitImportOutcome.AppliedBefore(import);
        var plan = Plan(ImportContents.Unpack<UnitSheet>(stored.Contents), work.Standing, import.From);
        if (plan.Errors.Count > 0 && !goodRowsOnly) return new UnitImportOutcome.HasErrors(plan);
        if (plan.Fingerprint != seen) return new UnitImportOutcome.Outdated(plan);
        if (plan.Steps.Count == 0) return new UnitImportOutcome.NothingToDo();
        var steps = await UnitSteps.PrepareAsync(connection, work.Tree, import.Scope, cancellationToken);
        await steps.TakeAsync(plan.Steps, cancellationToken);
        var applied = import with { AppliedAt = time.GetUtcNow(), Counts = plan.Counts };
        await StoredImport.ApplyAsync(connection, applied, plan, cancellationToken);
        await AuditLog.AddAsync(connection, Entry("unit.imported", applied, by, applied.AppliedAt.Value), cancellationToken);
        return new UnitImportOutcome.Applied(applied);
    }

    private async Task<UnitImportOutcome> UndoAsync(Work work, StoredImport stored, Actor by, CancellationToken cancellationToken)
    {
        var (import, connection) = (stored.Import, work.Connection);
        if (import.AppliedAt is null || import.UndoneAt is not null) return new UnitImportOutcome.NotApplied(import);
        var done = ImportContents.Unpack<IReadOnlyList<UnitStep>>(stored.Contents);
        var obstacles = UnitUndo.Obstacles(done, work.Standing);
        if (obstacles.Count > 0) return new UnitImportOutcome.CannotUndo(obstacles);

        var steps = await UnitSteps.PrepareAsync(connection, work.Tree, import.Scope, cancellationToken);
        var opened = steps.IdsOf(done.OfType<UnitStep.Open>().Select(step => step.Code));
        var references = await new UnitReferences(database, connection).FindAsync(opened, import.Scope, cancellationToken);
        if (references.Count > 0) return new UnitImportOutcome.CannotUndo(references);

        await steps.TakeBackAsync(done, cancellationToken);
        var now = time.GetUtcNow();
        await StoredImport.UndoAsync(connection, import.Id, now, cancellationToken);
        await AuditLog.AddAsync(connection, Entry("unit.import-undone", import, by, now), cancellationToken);
        return new UnitImportOutcome.Undone(import with { UndoneAt = now });
    }

    private static AuditEntry Entry(string action, UnitImport import, Actor by, DateTimeOffset at) =>
        new(at, by, action, import.Scope, import.Scope, AuditDetails.Of(
            (AuditDetail.Import, Text(import.Id)),
            (AuditDetail.File, import.FileName),
            (AuditDetail.Opened, Text(import.Counts.Opened)),
            (AuditDetail.Renamed, Text(import.Counts.Renamed)),
            (AuditDetail.Moved, Text(import.Counts.Moved)),
            (AuditDetail.Reclassified, Text(import.Counts.Reclassified)),
            (AuditDetail.Counted, Text(import.Counts.Counted))));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // What a change has at hand in its transaction.
    private sealed record Work(DbConnection Connection, UnitTree Tree, StandingUnits Standing);
}
