using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>What the pages about people do with a button: each a POST that leads back to the page.</summary>
internal static class PeopleForms
{
    /// <summary>Maps them into the group of forms that refuses foreign ones.</summary>
    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapPost("/people/invitations/{id:long}/withdraw", WithdrawAsync);
        forms.MapPost("/people/{id:guid}/grants/take", TakeAsync);
        forms.MapPost("/people/{id:guid}/reset-second-factor", ActOf(AccountAct.ResetSecondFactor));
        forms.MapPost("/people/{id:guid}/end-sessions", ActOf(AccountAct.EndSessions));
        forms.MapPost("/people/{id:guid}/deactivate", ActOf(AccountAct.Deactivate));
        forms.MapPost("/people/{id:guid}/reactivate", ActOf(AccountAct.Reactivate));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> WithdrawAsync(
        long id, PeopleDesk desk, CancellationToken cancellationToken) =>
        await desk.WithdrawAsync(id, cancellationToken) ? TypedResults.LocalRedirect(PeopleAddresses.List) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> TakeAsync(
        Guid id, [FromForm] string role, [FromForm] string unit, PeopleDesk desk, CancellationToken cancellationToken) =>
        RoleNames.TryParse(role, out var known)
            ? Lead(id, await desk.TakeAsync(id, new Grant(known, unit), cancellationToken))
            : TypedResults.NotFound();

    private static Func<Guid, PeopleDesk, CancellationToken, Task<Results<RedirectHttpResult, NotFound>>> ActOf(AccountAct act) =>
        async (id, desk, cancellationToken) => Lead(id, await desk.ActAsync(id, act, cancellationToken));

    private static Results<RedirectHttpResult, NotFound> Lead(Guid id, PeopleAnswer answer) => answer switch
    {
        PeopleAnswer.Done => TypedResults.LocalRedirect($"{PeopleAddresses.Of(id)}?done=1"),
        PeopleAnswer.LastOrganizer => TypedResults.LocalRedirect($"{PeopleAddresses.Of(id)}?refused=last-organizer"),
        PeopleAnswer.NotFound => TypedResults.NotFound(),
    };
}
