using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Who asked, in words.</summary>
internal static class DataRequestMember
{
    /// <summary>The name, where it is the reader's to see.</summary>
    public static string Words(FiledRequest filed, Text text)
    {
        if (filed.Member is { } member) return member.Name.Value;
        return filed.Request.Member is null ? text.DataRequests.Erased : text.DataRequests.HiddenMember;
    }
}
