using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Campaigns.Silo;

/// <summary>
/// How much of its limits a call has used up, from the headers Graph adds once enough calls were made:
/// https://developers.facebook.com/docs/graph-api/overview/rate-limiting/
/// </summary>
/// <param name="Load">The worst counter of the app's limit, 1 being the limit; null when no header tells. A page's own limit is not in it.</param>
/// <param name="RegainAfter">How long until calls are answered again; null when they are.</param>
internal readonly record struct FacebookUsage(double? Load, TimeSpan? RegainAfter)
{
    private const string AppHeader = "X-App-Usage";

    // A page's quota grows with its audience, so that a tiny page is at its limit when everybody else is not.
    private static readonly string[] PageHeaders = ["X-Business-Use-Case-Usage", "X-Page-Usage"];

    /// <summary>Reads the headers. One that is malformed is passed over.</summary>
    public static FacebookUsage Of(HttpResponseHeaders headers)
    {
        var (percent, appMinutes) = Worst(headers, AppHeader);
        var minutes = PageHeaders.Select(header => Worst(headers, header).Minutes).Append(appMinutes).Max();

        // Who must wait for access has reached the limit, whatever the percentages say.
        var load = appMinutes > 0 ? Math.Max(1, (percent ?? 0) / 100) : percent / 100;
        return new(load, minutes > 0 ? TimeSpan.FromMinutes(Math.Min(minutes, TimeSpan.MinutesPerDay)) : null);
    }

    private static (double? Percent, double Minutes) Worst(HttpResponseHeaders headers, string name)
    {
        double? percent = null;
        double minutes = 0;
        foreach (var header in headers.TryGetValues(name, out var values) ? values : [])
        {
            using var json = System.Text.Encoding.UTF8.GetBytes(header).TryParseJson();
            if (json is not null) Collect(json.RootElement, ref percent, ref minutes);
        }

        return (percent, minutes);
    }

    // X-App-Usage is one object of counters; the business header holds arrays of them by page or business id.
    private static void Collect(JsonElement element, ref double? percent, ref double minutes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, ref percent, ref minutes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (Number(property.Value) is { } number) Collect(property.Name, number, ref percent, ref minutes);
                else Collect(property.Value, ref percent, ref minutes);
            }
        }
    }

    private static void Collect(string name, double number, ref double? percent, ref double minutes)
    {
        if (name is "call_count" or "total_time" or "total_cputime") percent = Math.Max(percent ?? 0, number);
        else if (name is "estimated_time_to_regain_access") minutes = Math.Max(minutes, number);
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };
}
