using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>Where members find what is theirs.</summary>
internal static class OwnAddress
{
    /// <summary>What personal links begin with; by itself it says that one is needed.</summary>
    public const string Link = "/m";

    /// <summary>What there is to share today, and the field for links.</summary>
    public const string Today = "/me";

    /// <summary>What became of the links handed in just now.</summary>
    public const string Answer = "/me/answer";

    /// <summary>What the member has handed in.</summary>
    public const string Shares = "/me/shares";

    /// <summary>What the member consented to, and the ways out.</summary>
    public const string Privacy = "/me/privacy";

    /// <summary>What the member asked about the own data, and the form to ask.</summary>
    public const string Requests = $"{Privacy}#requests";

    /// <summary>Everything that is known of the member.</summary>
    public const string Data = "/me/data";

    /// <summary>The same as a file.</summary>
    public const string DataFile = "/me/data/download";

    /// <summary>Signing out, by POST only.</summary>
    public const string SignOut = "/me/sign-out";

    /// <summary>Choosing the language, by POST only: tokens of forms belong to whoever is signed in.</summary>
    public const string Language = "/me/language";

    /// <summary>Says that a request came in; or, where it is not new, that the same was asked before.</summary>
    public static string Asked(bool isNew) => $"{Privacy}?asked={(isNew ? "new" : "before")}#requests";

    /// <summary>Says that the enrolment has ended, or that everything was erased.</summary>
    public static string Gone(bool isErased) => isErased ? $"{Link}?gone=erased" : $"{Link}?gone=left";

    /// <summary>What a campaign has to share.</summary>
    public static string Kit(string campaign) => $"{Today}/kit/{Uri.EscapeDataString(campaign)}";

    /// <summary>Whether an address is of a member's page, which has styles and scripts of its own.</summary>
    public static bool IsOfMembers(PathString path) => path.StartsWithSegments(Today) || path.StartsWithSegments(Link);
}
