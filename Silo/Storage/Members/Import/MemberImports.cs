using System.Data.Common;
using System.Globalization;
using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Imports rosters.</summary>
internal sealed class MemberImports(IDatabase database, Retention retention, TimeProvider time) : IMemberImports
{
    private const int LongestFileName = 200;

    /// <inheritdoc />
    public async Task<MemberImportOutcome> PreviewAsync(RosterFile file, Actor by, CancellationToken cancellationToken)
    {
        var (outcome, contents) = await LookAsync(file, cancellationToken);
        if (outcome is not MemberImportOutcome.Previewed(var import, var roster)) return outcome;

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var id = await StoredMemberImport.AddAsync(connection, import, by, contents!, cancellationToken); // there are rows where there is a plan
        // Afterwards: a number that somebody may still have open is not given again.
        var due = retention.DueSince(Retained.RosterFile, Today).AddDays(1);
        await StoredMemberImport.RemoveOldAsync(connection, import.UploadedAt, LocalDay.Start(due), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new MemberImportOutcome.Previewed(import with { Id = id }, roster);
    }

    /// <summary>Reads a file and says what it would do; keeps nothing, so that the import has no number.</summary>
    public async Task<(MemberImportOutcome Outcome, RosterContents? Contents)> LookAsync(RosterFile file, CancellationToken cancellationToken)
    {
        RosterContents contents;
        try
        {
            var sheet = await RosterReader.ReadAsync(file.Content, cancellationToken);
            contents = new RosterContents(sheet.Rows, new Dictionary<int, RosterChoice>()) { NotTaken = sheet.NotTaken };
        }
        catch (SheetException exception)
        {
            return (new MemberImportOutcome.Unreadable(exception.Fault), null);
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        if (await SettleAsync(connection, file.Scope, contents, cancellationToken) is not { } roster)
            return (new MemberImportOutcome.UnknownScope(file.Scope), null);
        var import = new MemberImport
        {
            Id = 0,
            Scope = file.Scope,
            FileName = string.Concat(file.Name.EnumerateRunes().Where(letter => !Rune.IsControl(letter)).Take(LongestFileName)),
            UploadedAt = Now,
            Counts = roster.Counts,
        };
        return (new MemberImportOutcome.Previewed(import, roster), contents);
    }

    /// <inheritdoc />
    public async Task<MemberImport?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await StoredMemberImport.FindAsync(connection, id, Now, cancellationToken))?.Import;
    }

    /// <inheritdoc />
    public async Task<SettledRoster?> PlanAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await StoredMemberImport.FindAsync(connection, id, Now, cancellationToken) is { Contents: { } contents, Import: var import }
            ? await SettleAsync(connection, import.Scope, contents, cancellationToken)
            : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<MemberImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await StoredMemberImport.AppliedAsync(connection, unit, most, cancellationToken);
    }

    /// <inheritdoc />
    public Task<MemberImportOutcome> ChooseAsync(
        long id, IReadOnlyDictionary<int, RosterChoice?> choices, CancellationToken cancellationToken) =>
        ChangeAsync(id, (connection, stored) => ChooseAsync(connection, stored, choices, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<MemberImportOutcome> ApplyAsync(long id, string seen, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(id, (connection, stored) => ApplyAsync(connection, stored, seen, by, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<MemberImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(id, (connection, stored) => UndoAsync(connection, stored, by, cancellationToken), cancellationToken);
        if (outcome is MemberImportOutcome.Undone) await RemovedData.ForgetAsync(database, CancellationToken.None); // it is committed: nobody gives up half-way
        return outcome;
    }

    private DateTimeOffset Now => time.GetUtcNow().ToMicrosecond();

    private DateOnly Today => LocalDay.Of(Now);

    private async Task<SettledRoster?> SettleAsync(
        DbConnection connection, string scope, RosterContents contents, CancellationToken cancellationToken) =>
        await StandingRosterReader.ReadAsync(connection, scope, contents.Numbers(), cancellationToken) is { } standing
            ? contents.Settle(standing, Today)
            : null;

    // One after the other, and all or nothing. An erasure, which waits for none of them, may lock the same members in another order.
    private Task<MemberImportOutcome> ChangeAsync(
        long id, Func<DbConnection, StoredMemberImport, Task<MemberImportOutcome>> change, CancellationToken cancellationToken) =>
        database.AgainIfLostAsync(() => ChangeOnceAsync(id, change, cancellationToken));

    private async Task<MemberImportOutcome> ChangeOnceAsync(
        long id, Func<DbConnection, StoredMemberImport, Task<MemberImportOutcome>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await StoredMemberImport.HoldAsync(database, connection, id, cancellationToken);
        if (await StoredMemberImport.FindAsync(connection, id, Now, cancellationToken) is not { } stored) return new MemberImportOutcome.NotFound();
        var outcome = await change(connection, stored);
        if (outcome is MemberImportOutcome.Previewed or MemberImportOutcome.Applied or MemberImportOutcome.Undone)
            await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    private async Task<MemberImportOutcome> ChooseAsync(
        DbConnection connection, StoredMemberImport stored, IReadOnlyDictionary<int, RosterChoice?> choices, CancellationToken cancellationToken)
    {
        if (stored.Contents is not { } contents) return new MemberImportOutcome.AppliedBefore(stored.Import);
        var kept = contents.Choices.Where(known => !choices.ContainsKey(known.Key))
            .Concat(choices.Where(choice => choice.Value is not null).Select(choice => KeyValuePair.Create(choice.Key, choice.Value!.Value)));
        contents = contents with
        {
            Choices = kept.ToDictionary(),
            JudgedOn = contents.JudgedOn.Where(judged => !choices.ContainsKey(judged.Key)).ToDictionary(), // the others are decided now
        };
        if (await SettleAsync(connection, stored.Import.Scope, contents, cancellationToken) is not { } roster)
            return new MemberImportOutcome.UnknownScope(stored.Import.Scope);
        var import = stored.Import with { Counts = roster.Counts };
        contents = contents with
        {
            Choices = contents.Choices.Where(choice => roster.JudgedOn.ContainsKey(choice.Key)).ToDictionary(),
            JudgedOn = roster.JudgedOn,
        };
        await StoredMemberImport.ChooseAsync(connection, import, contents, cancellationToken);
        return new MemberImportOutcome.Previewed(import, roster);
    }

    private async Task<MemberImportOutcome> ApplyAsync(
        DbConnection connection, StoredMemberImport stored, string seen, Actor by, CancellationToken cancellationToken)
    {
        if (stored.Contents is not { } contents) return new MemberImportOutcome.AppliedBefore(stored.Import);
        if (await SettleAsync(connection, stored.Import.Scope, contents, cancellationToken) is not { } roster)
            return new MemberImportOutcome.UnknownScope(stored.Import.Scope);
        if (roster.Fingerprint != seen) return new MemberImportOutcome.Outdated(roster);
        if (roster.Writes.Count == 0) return roster.Stale.Count > 0 ? new MemberImportOutcome.Outdated(roster) : new MemberImportOutcome.NothingToDo();

        var now = Now;
        if (!await new RosterWriter(connection, stored.Import.Id, now).WriteAsync(roster.Writes, cancellationToken))
            return new MemberImportOutcome.Outdated(roster);
        var applied = stored.Import with { AppliedAt = now, Counts = roster.Counts };
        await StoredMemberImport.ApplyAsync(connection, applied, cancellationToken);
        await AuditLog.AddAsync(connection, Entry("member.imported", applied, by, now, Counted(applied.Counts)), cancellationToken);
        return new MemberImportOutcome.Applied(applied) { LeftOut = [.. roster.Stale.Select(write => write.Line)] };
    }

    private async Task<MemberImportOutcome> UndoAsync(DbConnection connection, StoredMemberImport stored, Actor by, CancellationToken cancellationToken)
    {
        var import = stored.Import;
        if (import.AppliedAt is not { } appliedAt || import.UndoneAt is not null) return new MemberImportOutcome.NotApplied(import);
        if (retention.IsDue(Retained.RosterFile, LocalDay.Of(appliedAt), Today)) return new MemberImportOutcome.TooLate(import);
        var result = await new MemberUndoer(database, connection, import.Id).UndoAsync(cancellationToken);
        var now = Now;
        await StoredMemberImport.UndoAsync(connection, import.Id, now, cancellationToken);
        await AuditLog.AddAsync(connection, Entry("member.import-undone", import, by, now, Counted(result)), cancellationToken);
        return new MemberImportOutcome.Undone(import with { UndoneAt = now }, result);
    }

    // The file's name is not told to the log, which nobody erases: it may be a person's.
    private static AuditEntry Entry(
        string action, MemberImport import, Actor by, DateTimeOffset at, IEnumerable<(AuditDetail, int)> counts) =>
        new(at, by, action, import.Scope, import.Scope, AuditDetails.Of(
        [
            (AuditDetail.Import, import.Id.ToString(CultureInfo.InvariantCulture)),
            .. counts.Select(count => (count.Item1, count.Item2.ToString(CultureInfo.InvariantCulture))),
        ]));

    private static IEnumerable<(AuditDetail, int)> Counted(MemberImportCounts counts) =>
    [
        (AuditDetail.MembersEnrolled, counts.Enrolled), (AuditDetail.MembersMoved, counts.Moved), (AuditDetail.MembersCorrected, counts.Corrected),
    ];

    private static IEnumerable<(AuditDetail, int)> Counted(MemberUndoResult result) =>
    [
        (AuditDetail.MembersRemoved, result.Removed), (AuditDetail.MembersPutBack, result.PutBack),
        (AuditDetail.MembersStayed, result.StayedTotal),
    ];
}
