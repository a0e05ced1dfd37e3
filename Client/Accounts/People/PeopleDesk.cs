using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Whom the caller sees, and what they may do to them: the one rule of the pages and the API about people.</summary>
public sealed class PeopleDesk(Access access, IPeople people, IInvitations invitations, ISessionStore sessions)
{
    /// <summary>Invites somebody; null when the caller cannot give the role there.</summary>
    /// <returns>The invitation, and the token of its link, to be shown once.</returns>
    public async Task<(Invitation Invitation, string Token)?> InviteAsync(string name, Grant grant, CancellationToken cancellationToken)
    {
        if (!await access.MayGiveAsync(grant, cancellationToken)) return null;
        var (token, hash) = InvitationToken.Create();
        return (await invitations.SendAsync(hash, name, grant, access.Actor, cancellationToken), token);
    }

    /// <summary>Withdraws an invitation. False when the caller could not have sent it, or it cannot be accepted any more anyway.</summary>
    public async Task<bool> WithdrawAsync(long id, CancellationToken cancellationToken) =>
        await invitations.FindAsync(id, cancellationToken) is { } invitation
        && await access.MayGiveAsync(invitation.Grant, cancellationToken)
        && await invitations.WithdrawAsync(id, access.Actor, cancellationToken);

    /// <summary>Gives somebody the caller sees a role.</summary>
    public async Task<PeopleAnswer> GiveAsync(Guid account, Grant grant, CancellationToken cancellationToken)
    {
        if (await FindAsync(account, cancellationToken) is null || !await access.MayGiveAsync(grant, cancellationToken)) return PeopleAnswer.NotFound;
        await people.GiveAsync(account, grant, access.Actor, cancellationToken);
        return PeopleAnswer.Done;
    }

    /// <summary>Takes a role from somebody.</summary>
    public async Task<PeopleAnswer> TakeAsync(Guid account, Grant grant, CancellationToken cancellationToken)
    {
        var seen = await FindAsync(account, cancellationToken);
        if (seen?.Takeable.Contains(grant) != true) return PeopleAnswer.NotFound;
        return AnswerOf(await people.TakeAsync(account, grant, access.Actor, cancellationToken));
    }

    /// <summary>Acts on an account as a whole.</summary>
    public async Task<PeopleAnswer> ActAsync(Guid account, AccountAct act, CancellationToken cancellationToken)
    {
        if (await FindAsync(account, cancellationToken) is not { MayManage: true } seen) return PeopleAnswer.NotFound;
        switch (act)
        {
            case AccountAct.ResetSecondFactor when !seen.MayResetSecondFactor:
                return PeopleAnswer.NotFound;
            case AccountAct.ResetSecondFactor:
                await people.ResetSecondFactorAsync(account, access.Actor, cancellationToken);
                return PeopleAnswer.Done;
            case AccountAct.EndSessions:
                await sessions.EndAllAsync(account, except: null, access.Actor, cancellationToken);
                return PeopleAnswer.Done;
            case AccountAct.Reactivate:
                await people.ReactivateAsync(account, access.Actor, cancellationToken);
                return PeopleAnswer.Done;
            case AccountAct.Deactivate:
                return AnswerOf(await people.DeactivateAsync(account, access.Actor, cancellationToken));
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, message: null);
        }
    }

    private static PeopleAnswer AnswerOf(PeopleOutcome outcome) => outcome switch
    {
        PeopleOutcome.Done => PeopleAnswer.Done,
        PeopleOutcome.LastOrganizer => PeopleAnswer.LastOrganizer,
    };

    /// <summary>
    /// Somebody as the caller sees them; null when they have no role where the caller manages people. Whoever has no role anywhere is seen by
    /// those who manage people at the top: they can give one back, or close the account.
    /// </summary>
    public async Task<SeenPerson?> FindAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(account, cancellationToken) is not { } person) return null;
        var seen = new List<HeldGrant>();
        foreach (var held in person.Grants)
        {
            if (await access.MayAsync(Capability.ManagePeople, held.Grant.Unit, cancellationToken)) seen.Add(held);
        }

        if (seen.Count == 0 && !await IsOfTheTopAsync(person, cancellationToken)) return null;
        var mayManage = await MayManageAsync(person, cancellationToken);
        return new SeenPerson(person with { Grants = seen }, await GivableAsync(seen, cancellationToken), mayManage)
        {
            MayResetSecondFactor = mayManage && account != access.Actor.Account,
        };
    }

    private async Task<bool> IsOfTheTopAsync(Person person, CancellationToken cancellationToken) =>
        person.Grants.Count == 0 && await access.MayAtTheTopAsync(Capability.ManagePeople, cancellationToken);

    private async Task<IReadOnlySet<Grant>> GivableAsync(List<HeldGrant> seen, CancellationToken cancellationToken)
    {
        var givable = new HashSet<Grant>();
        foreach (var held in seen)
        {
            if (await access.MayGiveAsync(held.Grant, cancellationToken)) givable.Add(held.Grant);
        }

        return givable;
    }

    // Whoever could take over an account would have all its roles: so they must be able to give them all.
    private async Task<bool> MayManageAsync(Person person, CancellationToken cancellationToken)
    {
        foreach (var held in person.Grants)
        {
            if (!await access.MayGiveAsync(held.Grant, cancellationToken)) return false;
        }

        return true;
    }
}

/// <summary>Somebody as the caller sees them.</summary>
/// <param name="Person">With only the roles where the caller manages people.</param>
/// <param name="Takeable">Those of the roles that the caller may take.</param>
/// <param name="MayManage">
/// Whether the caller may act on the account as a whole: end its sessions, close it.
/// </param>
public sealed record SeenPerson(Person Person, IReadOnlySet<Grant> Takeable, bool MayManage)
{
    /// <summary>
    /// Whether they may turn its second factor off too. Not of their own account: that takes the password, which whoever finds a browser left
    /// open or a key does not have.
    /// </summary>
    public bool MayResetSecondFactor { get; init; }
}

/// <summary>What can be done to an account as a whole.</summary>
public enum AccountAct
{
    /// <summary>Turn its second factor off.</summary>
    ResetSecondFactor,

    /// <summary>Sign it out everywhere.</summary>
    EndSessions,

    /// <summary>Close it.</summary>
    Deactivate,

    /// <summary>Open it again.</summary>
    Reactivate,
}

/// <summary>What the caller is told.</summary>
public enum PeopleAnswer
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is nobody and nothing of that kind for the caller.</summary>
    NotFound,

    /// <summary>The installation would be left without an organizer.</summary>
    LastOrganizer,
}
