namespace Campaigns.Client;

/// <summary>Builds every address of the pages of campaigns.</summary>
internal static class CampaignAddress
{
    /// <summary>The list of campaigns.</summary>
    public const string List = "/campaigns";

    /// <summary>The form that makes one.</summary>
    public const string New = "/campaigns/new";

    /// <summary>A campaign's page.</summary>
    public static string Of(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>Its posts.</summary>
    public static string Posts(string id) => $"{Of(id)}/posts";

    /// <summary>Where posts are let in by hand.</summary>
    public static string JoinPosts(string id) => $"{Of(id)}/posts/join";

    /// <summary>When posts joined and left.</summary>
    public static string PostHistory(string id) => $"{Of(id)}/posts/history";

    /// <summary>What there is to share.</summary>
    public static string Kit(string id) => $"{Of(id)}/kit";

    /// <summary>One content item of the share kit.</summary>
    public static string Kit(string id, int number) => FormattableString.Invariant($"{Of(id)}/kit/{number}");

    /// <summary>The form that makes another campaign out of it.</summary>
    public static string Copy(string id) => $"{Of(id)}/copy";

    /// <summary>The settings of a copy that was made just now.</summary>
    /// <param name="id">The copy's id.</param>
    /// <param name="gone">How many units of the other campaign cannot take part any more.</param>
    public static string Copied(string id, int gone) =>
        Settings(id) + "?saved=new" + (gone == 0 ? "" : FormattableString.Invariant($"&gone={gone}"));

    /// <summary>A part of its settings.</summary>
    public static string Settings(string id, SettingsPart part = SettingsPart.Basics) =>
        part == SettingsPart.Basics ? $"{Of(id)}/edit" : $"{Of(id)}/edit/{part.Name()}";
}

/// <summary>The parts of a campaign's settings, each a page of its own.</summary>
public enum SettingsPart
{
    /// <summary>Name, days, hashtags, platforms, disclosure line.</summary>
    Basics,

    /// <summary>Phases and cadence.</summary>
    Schedule,

    /// <summary>Units taking part.</summary>
    Units,

    /// <summary>Targets and how they are split.</summary>
    Targets,

    /// <summary>Content items.</summary>
    Content,

    /// <summary>Which shares are accepted without a reviewer.</summary>
    Acceptance,
}

/// <summary>How the parts are called in addresses.</summary>
internal static class SettingsParts
{
    /// <summary>The part's name.</summary>
    public static string Name(this SettingsPart part) => part.ToString().ToLowerInvariant();

    /// <summary>The part of a name, no name being the first; null for another name.</summary>
    public static SettingsPart? Find(string? name) => name is null
        ? SettingsPart.Basics
        : Enum.GetValues<SettingsPart>().Where(part => part != SettingsPart.Basics && part.Name() == name).Cast<SettingsPart?>().FirstOrDefault();
}
