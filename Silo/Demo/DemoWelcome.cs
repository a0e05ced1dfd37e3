using System.Globalization;

namespace Campaigns.Silo;

/// <summary>An account of the demo and what it shows.</summary>
/// <param name="Role">The role, in words.</param>
/// <param name="UserName">What to sign in with.</param>
/// <param name="Password">Its password; made for the demo, of no use elsewhere.</param>
internal sealed record DemoSignIn(string Role, string UserName, string Password);

/// <summary>Says where the demo is and how to get in.</summary>
internal static class DemoWelcome
{
    /// <summary>Prints it.</summary>
    /// <param name="addresses">Where it is served.</param>
    /// <param name="signIns">An account per role.</param>
    /// <param name="memberSecret">The secret of a member's personal link; made for the demo.</param>
    /// <param name="took">How long it took.</param>
    public static async Task PrintAsync(IEnumerable<string> addresses, IReadOnlyList<DemoSignIn> signIns, string memberSecret, TimeSpan took)
    {
        var lines = signIns.Select(account => $"  {account.Role,-16} {account.UserName,-12} {account.Password}");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""

            The demo is ready after {took.TotalSeconds:F1} s:  {string.Join("  ", addresses)}

              role             user name    password
            {string.Join(Environment.NewLine, lines)}

              /                        the province's reach; /?structure=then shows its units as they were before two of them merged
              /campaigns/tin-tot       a campaign in its second phase: cadence, targets split over the units, what there is to share
              /campaigns/tin-tot/shares  links that members handed in, to be reviewed; /units/SX/members who they are, /data-requests what they ask
              /m/{memberSecret}  a member's own page, for a phone; members have a link instead of a password
              /units                   the organization with its history and head-counts; /people who may do what in it
              /activities              trainings, contests and awards, beside what platforms count
              /fanpages  /audit        the pages and how they fare; who changed what

            Every figure was collected over HTTP from a made-up province. It goes on live; Ctrl+C ends it.
            """));
    }
}
