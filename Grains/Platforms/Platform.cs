namespace Campaigns.Grains;

/// <summary>A social platform. Its name in files, addresses and the API is <see cref="PlatformNames.Name"/>; its number is what is stored.</summary>
public enum Platform
{
    /// <summary>Facebook Pages.</summary>
    Facebook = 1,

    /// <summary>Instagram business and creator accounts.</summary>
    Instagram = 2,

    /// <summary>YouTube channels.</summary>
    YouTube = 3,

    /// <summary>TikTok accounts.</summary>
    TikTok = 4,

    /// <summary>Zalo Official Accounts.</summary>
    Zalo = 5,

    /// <summary>Threads profiles.</summary>
    Threads = 6,
}
