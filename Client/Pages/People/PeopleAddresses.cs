using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Where people with accounts are looked after.</summary>
public static class PeopleAddresses
{
    /// <summary>The list.</summary>
    public const string List = "/people";

    /// <summary>Inviting somebody; <c>unit</c> says where to.</summary>
    public const string Invite = "/people/invite";

    /// <summary>Somebody's page.</summary>
    public static string Of(Guid account) => $"{List}/{account}";

    /// <summary>The link of an invitation, to be handed on: on the site as the inviter has it before them.</summary>
    public static string InvitationLink(HttpRequest request, string token) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{AccountAddresses.Invitation}?token={token}";
}
