using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>
/// The <c>fields</c> parameter of Google's APIs, as in <c>nextPageToken,items(id,statistics/viewCount)</c>.
/// https://developers.google.com/youtube/v3/getting-started#fields
/// </summary>
internal sealed class SandboxPartialResponse
{
    private readonly Dictionary<string, SandboxPartialResponse> _chosen = new(StringComparer.Ordinal);

    /// <summary>Reads a selection; null when it cannot be read.</summary>
    public static SandboxPartialResponse? Parse(string fields)
    {
        var at = 0;
        var selection = new SandboxPartialResponse();
        return selection.Read(fields, ref at) && at == fields.Length ? selection : null;
    }

    /// <summary>The chosen part of a node; all of it where nothing below it was chosen.</summary>
    public JsonObject Of(JsonObject node)
    {
        var part = new JsonObject();
        foreach (var (name, value) in node)
        {
            if ((_chosen.GetValueOrDefault(name) ?? _chosen.GetValueOrDefault("*")) is { } below) part[name] = below.Part(value);
        }

        return part;
    }

    private JsonNode? Part(JsonNode? value) => value switch
    {
        _ when _chosen.Count == 0 => value?.DeepClone(),
        JsonObject node => Of(node),
        JsonArray list => new JsonArray([.. list.Select(Part)]),
        _ => value?.DeepClone(),
    };

    private bool Read(string fields, ref int at)
    {
        do
        {
            if (!ReadPath(fields, ref at)) return false;
        }
        while (Skip(fields, ',', ref at));
        return true;
    }

    private bool ReadPath(string fields, ref int at)
    {
        var start = at;
        while (at < fields.Length && (char.IsAsciiLetterOrDigit(fields[at]) || fields[at] == '*')) at++;
        if (at == start) return false;
        var name = fields[start..at];
        if (!_chosen.TryGetValue(name, out var below)) _chosen[name] = below = new SandboxPartialResponse();
        if (Skip(fields, '/', ref at)) return below.ReadPath(fields, ref at);
        return !Skip(fields, '(', ref at) || (below.Read(fields, ref at) && Skip(fields, ')', ref at));
    }

    private static bool Skip(string fields, char expected, ref int at)
    {
        if (at >= fields.Length || fields[at] != expected) return false;
        at++;
        return true;
    }
}
