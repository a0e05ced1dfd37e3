using System.Diagnostics;
using System.Globalization;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Campaigns.Client;

/// <summary>What the forms of reviews and recounts have in common.</summary>
internal static class ShareForm
{
    /// <summary>The name of the fields that tick shares.</summary>
    public const string Tick = "share";

    /// <summary>The name of the fields that say which shares the page shows.</summary>
    public const string Shown = "shown";

    /// <summary>The name of the tick for all that the page shows.</summary>
    public const string All = "all";

    /// <summary>The decision that accepts.</summary>
    public const string Accept = "accept";

    /// <summary>The decision that rejects.</summary>
    public const string Reject = "reject";

    private const string Asked = "asked";

    /// <summary>The shares that were ticked, one by one or all at once; what is no number is left out.</summary>
    public static IReadOnlyCollection<long> Ticked(IFormCollection form) => form[form[All].Count > 0 ? Shown : Tick]
        .Select(value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null)
        .OfType<long>().ToHashSet();

    /// <summary>The same view of the same page, from its beginning, saying how many changed.</summary>
    public static string After(HttpContext http, string done, int changed, int asked)
    {
        var kept = http.Request.Query.Where(parameter => parameter.Key != done && parameter.Key is not (Asked or "page"))
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""));
        var query = new QueryBuilder(kept) { { done, Written(changed) }, { Asked, Written(asked) } };
        return http.Request.Path.ToUriComponent() + query;
    }

    /// <summary>How many changed of how many, on the page that a change leads to; null on any other.</summary>
    public static (int Changed, int Asked)? Counts(HttpContext http, string done) =>
        Read(http.Request.Query[done]) is { } changed && Read(http.Request.Query[Asked]) is { } asked ? (changed, asked) : null;

    /// <summary>What people are told of a decision that was not made.</summary>
    public static string Told(DecideOutcome outcome, Text text) => outcome switch
    {
        DecideOutcome.NoSuchCampaign => text.Errors.NotFound,
        DecideOutcome.NoneChosen => text.ShareReview.NoneChosen,
        DecideOutcome.TooMany => text.ShareReview.TooMany(ShareReview.MostAtOnce),
        DecideOutcome.NotPossible => text.ShareReview.NotPossible,
        DecideOutcome.NoSuchShares => text.ShareReview.NoSuchShares,
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    /// <summary>What people are told of results that were not kept.</summary>
    public static string Told(CheckOutcome outcome, Text text) => outcome switch
    {
        CheckOutcome.NoSuchRecount => text.Errors.NotFound,
        CheckOutcome.Ended => text.Recounts.IsEnded,
        CheckOutcome.NoneGiven => text.Recounts.NoneGiven,
        CheckOutcome.TooMany => text.Recounts.TooMany(Recount.MostAtOnce),
        CheckOutcome.Barred => text.Recounts.Barred,
        _ => throw new UnreachableException($"{outcome.GetType().Name} is not a refusal."),
    };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Read(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
