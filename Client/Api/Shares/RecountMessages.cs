using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>One page of recounts.</summary>
public sealed record RecountListResponse(int Total, int Page, int Size, IReadOnlyList<RecountResponse> Recounts);

/// <summary>A recount.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Unit">Code of the unit whose subtree it is of.</param>
/// <param name="Seed">What it was drawn by; a number of 64 bits, as text because programs round such numbers.</param>
/// <param name="Population">How many accepted shares it was drawn from.</param>
/// <param name="Size">How many were drawn.</param>
/// <param name="HalfWidth">The half width, in points, that the size was worked out for; null when the size was chosen.</param>
/// <param name="DrawnAt">When it was drawn (UTC).</param>
/// <param name="Open">How many are still to be checked.</param>
/// <param name="Checked">How many were checked.</param>
/// <param name="FinishedAt">When the last one was checked (UTC); null while some are open.</param>
/// <param name="EndedAt">When it was ended before all were checked (UTC); null unless it was.</param>
/// <param name="Rate">What it says; null until it is finished, and when it was ended before.</param>
public sealed record RecountResponse(
    long Number, string Unit, string Seed, int Population, int Size, double? HalfWidth, DateTimeOffset DrawnAt, int Open, int Checked,
    DateTimeOffset? FinishedAt, DateTimeOffset? EndedAt, AcceptedRateResponse? Rate)
{
    internal static RecountResponse Of(Recount recount) => new(
        recount.Number, recount.Unit, recount.Seed.ToString(CultureInfo.InvariantCulture), recount.Population, recount.Size,
        recount.HalfWidth * DrawRecountRequest.PointsInOne, recount.DrawnAt, recount.Open, recount.Checked, recount.FinishedAt, recount.EndedAt,
        AcceptedRateResponse.Of(recount));
}

/// <summary>The rate of accepted shares that are right, with its interval.</summary>
/// <param name="Recount">Number of the recount that says so.</param>
/// <param name="Rate">What was found right of the checked, from 0 to 1.</param>
/// <param name="Lower">The interval's lower end.</param>
/// <param name="Upper">The interval's upper end.</param>
/// <param name="Level">How often, over many recounts, such an interval holds the truth at least.</param>
/// <param name="Right">How many were found right.</param>
/// <param name="Checked">How many were checked.</param>
/// <param name="Population">How many accepted shares the checked ones were drawn from.</param>
/// <param name="FinishedAt">When the last one was checked (UTC).</param>
public sealed record AcceptedRateResponse(
    long Recount, double Rate, double Lower, double Upper, double Level, int Right, int Checked, int Population, DateTimeOffset FinishedAt)
{
    /// <summary>Of a recount; null when it says nothing.</summary>
    internal static AcceptedRateResponse? Of(Recount? recount) => recount is { Rate: { } rate, FinishedAt: { } at }
        ? new AcceptedRateResponse(recount.Number, rate.Rate, rate.Lower, rate.Upper, rate.Level, rate.Right, rate.Sample, rate.Population, at)
        : null;
}

/// <summary>A recount with a page of its shares.</summary>
/// <param name="Recount">The recount.</param>
/// <param name="Total">How many shares are drawn and can be checked, or were.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Size">At most so many rows a page.</param>
/// <param name="Shares">The page's rows, in the order drawn.</param>
public sealed record RecountDetailResponse(RecountResponse Recount, int Total, int Page, int Size, IReadOnlyList<DrawnShareResponse> Shares);

/// <summary>A share that was drawn.</summary>
/// <param name="Place">Its place in the order drawn; places are left out where a member was erased before the share was checked.</param>
/// <param name="Number">Its number.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Address">The post's address; null once it was removed: the member was erased, or its time was over.</param>
/// <param name="UnitName">Name of the unit that earns it.</param>
/// <param name="IsRight">Whether it was found right; null while it is open.</param>
/// <param name="Reason">Why it was not found right; null otherwise.</param>
/// <param name="MayCheck">Whether the caller may check it; false for those the caller ever accepted.</param>
public sealed record DrawnShareResponse(
    int Place, long Number, Platform Platform, Uri? Address, string UnitName, bool? IsRight, RejectionReason? Reason, bool MayCheck)
{
    internal static DrawnShareResponse Of(DrawnShare share, Actor caller) => new(
        share.Place, share.Share, share.Platform, share.Address, share.UnitName, share.IsRight, share.Reason, share.BarFor(caller) is null);
}

/// <summary>
/// What whoever draws again needs. A share's rank is the first 16 bytes of SHA-256 over 24 bytes, read as one number: the seed in eight, eight
/// times 0, and the share's number in eight, all big-endian. The shares with the smallest ranks are the sample.
/// </summary>
/// <param name="Seed">The seed, signed.</param>
/// <param name="Size">How many were drawn.</param>
/// <param name="Shares">The numbers that were drawn from.</param>
public sealed record DrawnFromResponse(string Seed, int Size, IReadOnlyList<long> Shares);

/// <summary>A recount to draw; unread.</summary>
public sealed record DrawRecountRequest
{
    /// <summary>A half width of 1 is so many points.</summary>
    internal const int PointsInOne = 100;

    private const int MostPoints = 50;

    /// <summary>Code of the unit whose subtree is recounted; absent for the one that runs the campaign, or else the first of the caller's.</summary>
    public string? Unit { get; init; }

    /// <summary>How many to draw; absent for what the half width takes.</summary>
    public int? Size { get; init; }

    /// <summary>Half of the interval's width, in points from 1 to 50; absent for 5.</summary>
    public int? HalfWidth { get; init; }

    /// <summary>Anything else. A seed is refused.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    internal (int? Size, double HalfWidth) Read(BodyFields fields, Text text)
    {
        if (Others?.Keys.Any(name => name.Equals("seed", StringComparison.OrdinalIgnoreCase)) ?? false)
            fields.Refuse("seed", "seed_not_taken", text.Recounts.SeedNotTaken);
        if (Size is < 1 or > Recount.LargestSize) fields.Refuse("size", "invalid_size", text.Recounts.InvalidSize(Recount.LargestSize));
        if (HalfWidth is < 1 or > MostPoints) fields.Refuse("halfWidth", "invalid_half_width", text.Recounts.InvalidHalfWidth);
        return (Size, HalfWidth is { } points ? (double)points / PointsInOne : Recount.UsualHalfWidth);
    }
}

/// <summary>What was found of drawn shares; unread.</summary>
public sealed record CheckRecountRequest
{
    /// <summary>The results, at most 200.</summary>
    [Required]
    public IReadOnlyList<FoundShareRequest?>? Results { get; init; }

    internal IReadOnlyList<FoundShare> Read(BodyFields fields, Text text)
    {
        if (Results is null) fields.Refuse("results", "required", text.Writes.Required);
        List<FoundShare> found = [.. (Results ?? []).Take(Recount.MostAtOnce + 1).Select(
            (result, index) => (result ?? new FoundShareRequest(0, IsRight: false, null)).Read($"results[{index}]", fields, text))];
        foreach (var (share, times) in found.CountBy(each => each.Share))
        {
            if (times > 1) fields.Refuse("results", "repeated", text.Recounts.Repeated(share));
        }

        return found;
    }
}

/// <summary>What was found of one share; unread.</summary>
/// <param name="Number">The share's number.</param>
/// <param name="IsRight">Whether it is right.</param>
/// <param name="Reason">Why it is not: not_visible, not_of_campaign, not_own or altered; absent when it is right.</param>
public sealed record FoundShareRequest(long Number, bool IsRight, string? Reason)
{
    internal FoundShare Read(string field, BodyFields fields, Text text)
    {
        var reason = ApiNames.Read<RejectionReason>(Reason, out var isKnown);
        if (IsRight && !string.IsNullOrEmpty(Reason)) fields.Refuse($"{field}.reason", "reason_not_taken", text.ShareReview.ReasonNotTaken);
        else if (!IsRight && (!isKnown || reason is not { } known || !ShareReview.Reasons.Contains(known)))
            fields.Refuse($"{field}.reason", "invalid_reason", text.Fanpages.OneOf(string.Join(", ", ShareReview.Reasons.Select(each => each.ApiName()))));
        return new FoundShare(Number, IsRight ? null : reason);
    }
}

/// <summary>What checking came to.</summary>
/// <param name="Kept">How many results were kept; the others were checked by somebody else, were never drawn, or their member was erased.</param>
/// <param name="Asked">How many were given.</param>
/// <param name="Recount">The recount as it stands now.</param>
public sealed record CheckedResponse(int Kept, int Asked, RecountResponse Recount);
