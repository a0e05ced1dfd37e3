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

    /// <summary>Where the link of an invitation leads, on this site.</summary>
    public static string Invitation(string token) => $"{AccountAddresses.Invitation}?token={token}";
}
