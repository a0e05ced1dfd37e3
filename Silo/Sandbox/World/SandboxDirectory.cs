using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds a world's accounts by what a request may name them with.</summary>
internal sealed class SandboxDirectory
{
    private readonly Dictionary<FanpageKey, SandboxAccount> _byKey;
    private readonly Dictionary<(Platform Platform, string Token), SandboxAccount> _byToken;
    private readonly Dictionary<string, SandboxAccount> _byPlaylist;

    /// <summary>The directory of a world.</summary>
    public SandboxDirectory(ISandboxWorld world)
    {
        _byKey = world.Accounts.ToDictionary(account => account.Key);
        _byToken = world.Accounts.ToDictionary(account => (account.Key.Platform, account.Token));
        _byPlaylist = world.Accounts.Where(account => account.Key.Platform == Platform.YouTube)
            .ToDictionary(account => account.UploadsPlaylistId, StringComparer.Ordinal);
    }

    /// <summary>The account; null when there is none.</summary>
    public SandboxAccount? Find(Platform platform, string id) => _byKey.GetValueOrDefault(new FanpageKey(platform, id));

    /// <summary>The account a token opens; null when it opens none.</summary>
    public SandboxAccount? FindByToken(Platform platform, string token) => _byToken.GetValueOrDefault((platform, token));

    /// <summary>The channel whose uploads a playlist holds; null when there is none.</summary>
    public SandboxAccount? FindByPlaylist(string playlistId) => _byPlaylist.GetValueOrDefault(playlistId);

    /// <summary>The channel with a handle, with or without <c>@</c>; null when there is none.</summary>
    public SandboxAccount? FindByHandle(string handle) => _byKey.Values.FirstOrDefault(account =>
        account.Key.Platform == Platform.YouTube && string.Equals(account.Handle, handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The accounts of a platform, in the world's order.</summary>
    public IEnumerable<SandboxAccount> On(Platform platform) => _byKey.Values.Where(account => account.Key.Platform == platform);
}
