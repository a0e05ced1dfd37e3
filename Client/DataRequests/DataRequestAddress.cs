using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Builds every address of the pages about requests on personal data.</summary>
internal static class DataRequestAddress
{
    /// <summary>The list of tasks.</summary>
    public const string List = "/data-requests";

    /// <summary>One request.</summary>
    public static string Of(long number) => string.Create(CultureInfo.InvariantCulture, $"{List}/{number}");

    /// <summary>Taking in a request of a member.</summary>
    public static string New(MemberId member) => $"{List}/new?member={member}";

    /// <summary>How a request looks that is due so.</summary>
    public static StatusTone Tone(this DataRequestDue due) =>
        due.State is DataRequestState.Finished ? StatusTone.Good : due.IsOverdue ? StatusTone.Bad : StatusTone.Warning;
}
