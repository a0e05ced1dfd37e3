using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A page of people.</summary>
/// <param name="Page">Which page, from 1 on.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Total">How many people are on all of them.</param>
/// <param name="People">Those on this one, by name.</param>
public sealed record PeopleResponse(int Page, int Pages, int Total, IReadOnlyList<PersonResponse> People);

/// <summary>Somebody with an account.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name people see.</param>
/// <param name="UserName">What they sign in with.</param>
/// <param name="Grants">The roles that the caller sees.</param>
/// <param name="LastSignInOn">The local day they last signed in on; null: never.</param>
/// <param name="HasSecondFactor">Whether their second factor is on.</param>
/// <param name="IsActive">Whether the account is open.</param>
public sealed record PersonResponse(
    Guid Id, string Name, string UserName, IReadOnlyList<GrantResponse> Grants, DateOnly? LastSignInOn, bool HasSecondFactor, bool IsActive)
{
    internal static PersonResponse Of(Person person) => new(
        person.Account, person.Name, person.UserName, [.. person.Grants.Select(held => GrantResponse.Of(held.Grant, held.UnitName))],
        person.LastSignInOn, person.HasSecondFactor, person.IsActive);
}

/// <summary>A role in a unit's subtree.</summary>
/// <param name="Role">organizer, unit-admin, leadership, member or system-admin.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="UnitName">Its name.</param>
public sealed record GrantResponse(string Role, string Unit, string UnitName)
{
    internal static GrantResponse Of(Grant grant, string unitName) => new(RoleNames.Of(grant.Role), grant.Unit, unitName);
}

/// <summary>Gives a role; unread.</summary>
public sealed record GrantRequest
{
    /// <summary>organizer, unit-admin, leadership, member or system-admin.</summary>
    [Required]
    public string? Role { get; init; }

    /// <summary>Code of the unit.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal Grant Read(BodyFields fields, Text text) => Read(fields, text, Role, Unit);

    internal static Grant Read(BodyFields fields, Text text, string? role, string? unit)
    {
        var name = fields.Line("role", role, longest: 100);
        if (!RoleNames.TryParse(name, out var known) && name.Length > 0)
            fields.Refuse("role", "invalid_role", text.People.InvalidRole(string.Join(", ", RoleNames.All)));
        return new Grant(known, fields.Line("unit", unit, longest: 100));
    }
}

/// <summary>Invites somebody; unread.</summary>
public sealed record InvitationRequest
{
    /// <summary>The invitee's name.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>organizer, unit-admin, leadership, member or system-admin.</summary>
    [Required]
    public string? Role { get; init; }

    /// <summary>Code of the unit.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>Reads it; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal (string Name, Grant Grant) Read(BodyFields fields, Text text) =>
        (fields.Line("name", Name, longest: 200), GrantRequest.Read(fields, text, Role, Unit));
}

/// <summary>An open invitation: neither accepted nor withdrawn nor expired.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The invitee's name.</param>
/// <param name="Grant">What the account will have.</param>
/// <param name="SentAt">When it was sent (UTC).</param>
/// <param name="ExpiresAt">When its link ends (UTC).</param>
public sealed record InvitationResponse(long Id, string Name, GrantResponse Grant, DateTimeOffset SentAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The link, only in the answer that made it; null afterwards.</summary>
    public string? Link { get; init; }

    internal static InvitationResponse Of(Invitation invitation) => new(
        invitation.Id, invitation.Name, GrantResponse.Of(invitation.Grant, invitation.UnitName), invitation.SentAt, invitation.ExpiresAt);
}
