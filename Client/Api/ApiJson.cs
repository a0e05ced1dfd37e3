using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// How the API writes JSON: camelCase, enums by lower-case name, of several words <c>in_snake_case</c>, days as yyyy-MM-dd, numbers as
/// numbers.
/// </summary>
internal static class ApiJson
{
    /// <summary>Sets up the serializer of all HTTP results.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        var lowerCase = new LowerCaseNames();
        options.Converters.Add(new JsonStringEnumConverter<Platform>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<FigureSource>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<FanpageHealth>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<FanpageStatus>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<FanpageStanding>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<ActivityKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<ActivityState>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<CampaignState>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<CampaignMetric>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<CadencePer>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<CadenceResult>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<AttributedBy>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<DataRequestKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<DataRequestState>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<ShareState>(lowerCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<RejectionReason>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
    }

    private sealed class LowerCaseNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
