using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Whom the caller sees, and what they may do to them: the one rule of the pages and the API about people.</summary>
public sealed class PeopleDesk(Access access, IPeople people)
{
    /// <summary>Somebody as the caller sees them; null when they have no role where the caller manages people.</summary>
    public async Task<SeenPerson?> FindAsync(Guid account, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(account, cancellationToken) is not { } person) return null;
        var seen = new List<HeldGrant>();
        foreach (var held in person.Grants)
        {
            if (await access.MayAsync(Capability.ManagePeople, held.Grant.Unit, cancellationToken)) seen.Add(held);
        }

        if (seen.Count == 0) return null;
        return new SeenPerson(person with { Grants = seen }, await GivableAsync(seen, cancellationToken), await MayManageAsync(person, cancellationToken));
    }

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
/// Whether the caller may act on the account as a whole: reset its second factor, end its sessions, close it.
/// </param>
public sealed record SeenPerson(Person Person, IReadOnlySet<Grant> Takeable, bool MayManage);
