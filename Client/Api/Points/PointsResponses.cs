using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Announces weights of points; unread. All three weights, or <c>off</c>.</summary>
public sealed record AnnounceWeightsRequest
{
    /// <summary>The first local day on which they hold, as yyyy-MM-dd: the first of a month to come.</summary>
    [Required]
    public string? From { get; init; }

    /// <summary>For a member with a share in the month; from 0.</summary>
    public int? PerMember { get; init; }

    /// <summary>For each of the member's shares; from 1.</summary>
    public int? PerShare { get; init; }

    /// <summary>The most that one member adds in a month; more than one member with one share has.</summary>
    public int? MemberCap { get; init; }

    /// <summary>Whether there are to be no points from then on.</summary>
    public bool Off { get; init; }

    internal PointsWeights Read(BodyFields fields, Text text)
    {
        var from = fields.Day("from", From);
        if (string.IsNullOrWhiteSpace(From)) fields.Refuse("from", "required", text.Writes.Required);
        if (Off && (PerMember ?? PerShare ?? MemberCap) is not null) fields.Refuse("off", "off_with_weights", text.Points.OffWithWeights);
        if (Off) return PointsWeights.Off(from ?? default);
        return new PointsWeights(from ?? default, Given("perMember", PerMember), Given("perShare", PerShare), Given("memberCap", MemberCap));

        int Given(string name, int? value)
        {
            if (value is null) fields.Refuse(name, "required", text.Writes.Required);
            return value ?? 0;
        }
    }
}

/// <summary>The weights of points.</summary>
/// <param name="On">Whether there are points today.</param>
/// <param name="Versions">Everything that was announced, as it stood, the earliest to hold first.</param>
public sealed record PointsWeightsResponse(bool On, IReadOnlyList<PointsWeightsVersion> Versions)
{
    internal static PointsWeightsResponse Of(IReadOnlyList<AnnouncedWeights> announced, DateOnly today) => new(
        new PointsSchedule(announced.Select(version => version.Weights)).On(today) is not null,
        [.. announced.Select(version => new PointsWeightsVersion(
            version.Weights.From, version.Weights.PerMember, version.Weights.PerShare, version.Weights.MemberCap, version.Weights.AreOff, version.At))]);
}

/// <summary>Weights, from a day until the next.</summary>
/// <param name="From">The first local day on which they hold.</param>
/// <param name="PerMember">For a member with a share in the month.</param>
/// <param name="PerShare">For each of the member's shares.</param>
/// <param name="MemberCap">The most that one member adds in a month.</param>
/// <param name="Off">Whether there are no points.</param>
/// <param name="AnnouncedAt">When they were announced (UTC).</param>
public sealed record PointsWeightsVersion(DateOnly From, int PerMember, int PerShare, int MemberCap, bool Off, DateTimeOffset AnnouncedAt);

/// <summary>A unit's points.</summary>
/// <param name="Unit">The unit's code; it stands for everything below it.</param>
/// <param name="Months">Months with points, the latest first.</param>
public sealed record UnitPointsResponse(string Unit, IReadOnlyList<PointsMonthResponse> Months);

/// <summary>A unit's points of a month.</summary>
/// <param name="Month">The month, as yyyy-MM.</param>
/// <param name="Standing">running, provisional (over, and still reviewed) or closed (never changed again).</param>
/// <param name="Outcome">earned, not_enough_data (fewer than 20 posts) or too_few_persons (fewer than 5).</param>
/// <param name="PerHundred">Points for each hundred enrolled; null unless earned.</param>
/// <param name="Usual">The median of the unit's closed months before; null when they are too few.</param>
/// <param name="Peers">What units of similar size earned; null when they are too few, or the month is not closed.</param>
public sealed record PointsMonthResponse(
    string Month, string Standing, string Outcome, decimal? PerHundred, decimal? Usual, PeerQuartilesResponse? Peers)
{
    internal static PointsMonthResponse Of(PointsMonth month) => new(
        month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        month.Standing.ApiName(),
        month.Outcome switch
        {
            PointsOutcome.Earned => "earned",
            PointsOutcome.NotEnoughData => "not_enough_data",
            PointsOutcome.TooFewPersons => "too_few_persons",
            _ => "off",
        },
        (month.Outcome as PointsOutcome.Earned)?.PerHundred,
        month.Usual,
        month.Peers is { } peers ? new PeerQuartilesResponse(peers.Units, peers.Lower, peers.Median, peers.Upper) : null);
}

/// <summary>Points for each hundred enrolled of units of similar size.</summary>
/// <param name="Units">How many units; at least 5.</param>
/// <param name="Lower">A quarter of them have at most this.</param>
/// <param name="Median">Half of them have at most this.</param>
/// <param name="Upper">Three quarters of them have at most this.</param>
public sealed record PeerQuartilesResponse(int Units, decimal Lower, decimal Median, decimal Upper);
