using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>Channels. https://developers.google.com/youtube/v3/docs/channels/list</summary>
internal static class SandboxDataChannels
{
    /// <summary><c>GET /channels?part=…&amp;mine=true</c>, or by <c>id</c>, <c>forHandle</c> or <c>forUsername</c>.</summary>
    public static SandboxDataAnswer List(SandboxDataCall call)
    {
        if (SandboxDataLists.Refusal(call, "id", "snippet", "statistics", "contentDetails", "status", "brandingSettings") is { } refusal)
            return refusal;
        if (call.Ids.Count > 0) return SandboxDataLists.RefusalOfIds(call) is { } bad ? bad : Answer(call, call.Ids.Select(call.FindChannel));
        if (call.Parameter("mine") == "true") return call.Own is null ? SandboxDataError.LoginRequired() : Answer(call, [call.Own]);
        if (call.Parameter("forHandle") is { } handle) return Answer(call, [call.FindChannelByHandle(handle)]);
        if (call.Parameter("forUsername") is not null) return Answer(call, []);
        return SandboxDataError.MissingParameter(
            "No filter selected. Expected one of: forHandle, forUsername, id, mine");
    }

    private static JsonObject Answer(SandboxDataCall call, IEnumerable<SandboxAccount?> found)
    {
        var channels = found.OfType<SandboxAccount>().ToList();
        var answer = SandboxDataLists.Envelope("channelListResponse", channels.Count, 5);
        // Without a match the real API leaves the list out altogether.
        if (channels.Count > 0) answer["items"] = new JsonArray([.. channels.Select(channel => Channel(call, channel))]);
        return SandboxDataLists.Tagged(answer);
    }

    private static JsonObject Channel(SandboxDataCall call, SandboxAccount channel)
    {
        var item = new JsonObject { ["kind"] = "youtube#channel", ["id"] = channel.Key.AccountId };
        foreach (var part in call.Parts) item.With(part, Part(call, channel, part));
        return SandboxDataLists.Tagged(item);
    }

    private static JsonObject? Part(SandboxDataCall call, SandboxAccount channel, string part) => part switch
    {
        "snippet" => new JsonObject { ["title"] = channel.Name, ["description"] = "" }
            .With("customUrl", channel.Handle is null ? null : $"@{channel.Handle}"),
        "statistics" => Statistics(call, channel),
        "contentDetails" => new JsonObject
        {
            ["relatedPlaylists"] = new JsonObject { ["likes"] = "", ["uploads"] = channel.UploadsPlaylistId },
        },
        "status" => new JsonObject { ["privacyStatus"] = "public", ["isLinked"] = true },
        "brandingSettings" => new JsonObject { ["channel"] = new JsonObject { ["title"] = channel.Name } },
        _ => null,
    };

    private static JsonObject Statistics(SandboxDataCall call, SandboxAccount channel)
    {
        var videos = call.UploadsAfter(null, channel).Where(video => !call.IsDeleted(video)).ToList();
        return new JsonObject { ["viewCount"] = SandboxDataLists.Count(videos.Sum(video => video.CountersAt(call.At).Views ?? 0)) }
            .With("subscriberCount", channel.HidesFollowers ? null : SandboxDataLists.Count(Rounded(call.Subscribers(channel))))
            .With("hiddenSubscriberCount", channel.HidesFollowers)
            .With("videoCount", SandboxDataLists.Count(videos.Count));
    }

    // Shown to three significant digits, rounded down.
    private static long? Rounded(long? subscribers)
    {
        if (subscribers is not { } count) return null;
        var unit = 1L;
        while (count / unit >= 1000) unit *= 10;
        return count / unit * unit;
    }
}
