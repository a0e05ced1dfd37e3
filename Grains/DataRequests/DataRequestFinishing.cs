using System.Globalization;

namespace Campaigns.Grains;

/// <summary>
/// Does what a request asks for, and notes that it is finished. Done half, as when the process dies in between, it is done once more from
/// the start: doing it again changes nothing.
/// </summary>
public sealed class DataRequestFinishing(IDataRequests requests, IGrains grains, TimeProvider time)
{
    /// <summary>
    /// Finishes a request: erases the member, or ends the consents named; access, correction and restriction need nothing more, as their
    /// pages say. A request whose member is erased stays as it is.
    /// </summary>
    /// <param name="command">Which request, and who.</param>
    /// <param name="purposes">Which consents end; used for that kind alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FilingOutcome> FinishAsync(
        StepDataRequest command, IReadOnlyCollection<ConsentPurpose> purposes, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(command.Number, cancellationToken) is not { } filed) return new FilingOutcome.NoSuchRequest();
        if (filed.Request.State is DataRequestState.Finished) return new FilingOutcome.Filed(filed, Changed: false);
        if (filed.Version != command.SeenVersion) return new FilingOutcome.ChangedMeanwhile(filed);
        return (filed.Request.Kind, filed.Member) switch
        {
            (DataRequestKind.Erasure, { } member) => await EraseAsync(member, command, cancellationToken),
            (DataRequestKind.ConsentWithdrawal, not null) when purposes.Count == 0 => new FilingOutcome.Refused(DataRequestBar.NoPurpose),
            (DataRequestKind.ConsentWithdrawal, { } member) => await WithdrawAsync(member, command, purposes, cancellationToken),
            _ => await requests.FinishAsync(command, cancellationToken),
        };
    }

    // The store finishes everything that the member has asked in the transaction that erases the member.
    private async Task<FilingOutcome> EraseAsync(RequestingMember member, StepDataRequest command, CancellationToken cancellationToken)
    {
        await grains.Get<IMemberGrain>(member.Id.ToString()).EraseAsync(new EraseMember(command.By), cancellationToken);
        return await requests.FindAsync(command.Number, cancellationToken) is { } erased
            ? new FilingOutcome.Filed(erased)
            : new FilingOutcome.NoSuchRequest();
    }

    private async Task<FilingOutcome> WithdrawAsync(
        RequestingMember asking, StepDataRequest command, IEnumerable<ConsentPurpose> purposes, CancellationToken cancellationToken)
    {
        var grain = grains.Get<IMemberGrain>(asking.Id.ToString());
        if (await grain.DescribeAsync(cancellationToken) is not { } member) return new FilingOutcome.NoSuchMember();
        var sheet = string.Create(CultureInfo.InvariantCulture, $"#{command.Number}");
        var words = DataRequestRules.Withdrawal(
            member, purposes, new ConsentEvidence.Paper(sheet, command.By?.Account), time.GetUtcNow().ToMicrosecond());
        await grain.SayAsync(new SayConsent(words, Birth: null, command.By), cancellationToken);
        return await requests.FinishAsync(command, cancellationToken);
    }
}
