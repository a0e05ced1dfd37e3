using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps what members ask about their data. What may be done with a request is for <see cref="DataRequestRules"/> to say.</summary>
internal sealed class DataRequestStore(IDatabase database, WorkingDays days, TimeProvider time) : IDataRequests
{
    /// <inheritdoc />
    public async Task<FilingOutcome> ReceiveAsync(ReceiveDataRequest command, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMicrosecond();
        if (Bar(command, LocalDay.Of(now)) is { } bar) return new FilingOutcome.Refused(bar);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var table = new DataRequestTable(database, connection);
        await table.HoldAsync(command.Member, cancellationToken);
        if (await table.FindMemberAsync(command.Member, cancellationToken) is not var (member, unit)) return new FilingOutcome.NoSuchMember();
        if (await table.FindStandingAsync(member, command.Kind, cancellationToken) is { } standing) return new FilingOutcome.Filed(standing, Changed: false);

        var received = command.On is { } day && day != LocalDay.Of(now) ? LocalDay.Start(day) : now;
        var number = await table.AddAsync(member, command, received, cancellationToken);
        await AuditLog.AddAsync(connection, Line("received", number, command.Kind, unit, command.By ?? Actor.Of(command.Member), now), cancellationToken);
        var filed = await table.FindAsync(number, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new FilingOutcome.Filed(filed!); // it was just written
    }

    /// <inheritdoc />
    public Task<FilingOutcome> AnswerAsync(StepDataRequest command, CancellationToken cancellationToken) =>
        StepAsync(command, "answered", (request, now) => new DataRequestOutcome.Done(DataRequestRules.Answer(request, now)), cancellationToken);

    /// <inheritdoc />
    public Task<FilingOutcome> ExtendAsync(ExtendDataRequest command, CancellationToken cancellationToken) => StepAsync(
        command.Step, "extended", (request, now) => DataRequestRules.Extend(request, command.Days, command.Reason, days, now), cancellationToken);

    /// <inheritdoc />
    public Task<FilingOutcome> FinishAsync(StepDataRequest command, CancellationToken cancellationToken) =>
        StepAsync(command, "finished", (request, now) => new DataRequestOutcome.Done(DataRequestRules.Finish(request, now)), cancellationToken);

    /// <inheritdoc />
    public Task<FilingOutcome> LiftAsync(StepDataRequest command, CancellationToken cancellationToken) => StepAsync(
        command, "lifted",
        (request, now) => request.Kind is DataRequestKind.Restriction
            ? new DataRequestOutcome.Done(DataRequestRules.Lift(request, now))
            : new DataRequestOutcome.Refused(DataRequestBar.NoRestriction),
        cancellationToken);

    /// <inheritdoc />
    public async Task<FiledRequest?> FindAsync(long number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await new DataRequestTable(database, connection).FindAsync(number, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<PageOf<FiledRequest>> ListAsync(
        IReadOnlyList<string> tops, bool finished, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await new DataRequestTable(database, connection).ListAsync(tops, finished, page, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<FiledRequest>> OfMemberAsync(MemberId member, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await new DataRequestTable(database, connection).OfMemberAsync(member, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DataRequest>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await new DataRequestTable(database, connection).OpenAsync(tops, cancellationToken);
    }

    /// <summary>A line of the audit log. The log is never erased, so it names a request by its number and nobody by anything.</summary>
    public static AuditEntry Line(string step, long number, DataRequestKind kind, string unit, Actor by, DateTimeOffset at) => new(
        at, by, ActionOf(step), number.ToString(CultureInfo.InvariantCulture), unit,
        AuditDetails.Of((AuditDetail.RequestKind, kind.ToString())));

    private static string ActionOf(string step) => step switch
    {
        "received" => "data-request.received",
        "answered" => "data-request.answered",
        "extended" => "data-request.extended",
        "lifted" => "data-request.lifted",
        _ => "data-request.finished",
    };

    private static DataRequestBar? Bar(ReceiveDataRequest command, DateOnly today)
    {
        if (command.On is { } day && !DataRequestRules.MayHaveComeIn(day, today)) return DataRequestBar.DayOutOfRange;
        if (command.Wish is { } wish && DataRequestRules.HasControls(wish)) return DataRequestBar.WishHasControls;
        return command.Wish?.Length > DataRequestRules.LongestWish ? DataRequestBar.WishTooLong : null;
    }

    private async Task<FilingOutcome> StepAsync(
        StepDataRequest command, string step, Func<DataRequest, DateTimeOffset, DataRequestOutcome> rule, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var table = new DataRequestTable(database, connection);
        await table.HoldAsync(command.Number, cancellationToken);
        if (await table.FindAsync(command.Number, cancellationToken) is not { } known) return new FilingOutcome.NoSuchRequest();
        var now = time.GetUtcNow().ToMicrosecond();
        var outcome = rule(known.Request, now);
        // What is so already is no conflict, whatever was seen.
        if (outcome is DataRequestOutcome.Done(var same) && same == known.Request) return new FilingOutcome.Filed(known, Changed: false);
        if (known.Version != command.SeenVersion) return new FilingOutcome.ChangedMeanwhile(known);
        if (outcome is not DataRequestOutcome.Done(var request)) return new FilingOutcome.Refused(((DataRequestOutcome.Refused)outcome).Why);

        var changed = known with { Request = request, Version = known.Version + 1 };
        await table.WriteAsync(changed, cancellationToken);
        // Whoever is erased takes no step any more.
        var by = command.By ?? (known.Member is { } member ? Actor.Of(member.Id) : Actor.Shell);
        await AuditLog.AddAsync(connection, Line(step, known.Number, request.Kind, known.Unit, by, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new FilingOutcome.Filed(changed);
    }
}
