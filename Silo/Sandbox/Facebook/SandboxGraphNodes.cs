using System.Globalization;
using System.Text.Json.Nodes;

namespace Campaigns.Silo;

/// <summary>Reads of single nodes, of many by id, and of the pages of a user.</summary>
internal static class SandboxGraphNodes
{
    private const int MostIds = 50;

    /// <summary><c>GET /me</c>: the page of a page token, the user of the user's.</summary>
    public static SandboxGraphAnswer Me(SandboxGraphCall call)
    {
        if (call.Page is { } page) return SandboxGraphPage.Read(call, page);
        if (call.Fields("name", "id") is not { } fields) return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (fields.FirstOrDefault(field => field.Name is not ("id" or "name")) is { } unknown)
            return SandboxGraphError.UnknownField(unknown.Name, "User");
        return new JsonObject { ["name"] = "Sandbox", ["id"] = "10150000000000001" };
    }

    /// <summary><c>GET /me/accounts</c>: the pages of a user; a page has none.</summary>
    public static SandboxGraphAnswer Accounts(SandboxGraphCall call)
    {
        if (!call.ByUser) return SandboxGraphError.UnknownField("accounts", "Page");
        if (call.Fields("id", "name", "access_token", "category", "tasks") is not { } fields)
            return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (SandboxGraphPage.Refusal(fields) is { } refusal) return refusal;

        var (limit, after) = (SandboxGraphListing.Limit(call), call.Parameter("after"));
        if (limit is null) return SandboxGraphError.Parameter("param limit must be a number from 1 to 100");
        var rest = call.Pages.SkipWhile(page => after is not null && page.Key.AccountId != after).Skip(after is null ? 0 : 1).ToList();
        var pages = rest.Take(limit.Value).ToList();
        var data = new JsonArray([.. pages.Select(page => SandboxGraphPage.Render(call, page, fields))]);
        if (pages.Count == 0) return new JsonObject { ["data"] = data };
        var (first, last) = (pages[0].Key.AccountId, pages[^1].Key.AccountId);
        return SandboxGraphListing.Paged(call, data, first, last, more: rest.Count > pages.Count);
    }

    /// <summary><c>GET /{id}</c>: a page or a post.</summary>
    public static SandboxGraphAnswer One(SandboxGraphCall call)
    {
        var id = call.Id!; // the route does not match without
        if (call.FindPage(id) is { } page) return SandboxGraphPage.Read(call, page);
        if (call.FindPost(id) is not { } post) return SandboxGraphError.Missing(id);
        if (PostFields(call) is not { } fields) return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (SandboxGraphPost.Refusal(call, fields) is { } refusal) return refusal;
        return SandboxGraphPost.Render(call, post, fields);
    }

    /// <summary>
    /// <c>GET /?ids=a,b</c>: an object by id. An id that cannot be read is left out, unless
    /// <see cref="SandboxFault.DeadIdFailsBatch"/> is set.
    /// </summary>
    public static SandboxGraphAnswer Many(SandboxGraphCall call)
    {
        var ids = call.Ids;
        if (ids.Count == 0) return SandboxGraphError.Parameter("Param ids must be non-empty");
        if (ids.Count > MostIds) return SandboxGraphError.Parameter(TooManyIds(ids.Count));
        if (PostFields(call) is not { } fields) return SandboxGraphError.Syntax(call.Parameter("fields")!); // the defaults can be read
        if (SandboxGraphPost.Refusal(call, fields) is { } refusal) return refusal;

        var failing = call.Take<SandboxFault.DeadIdFailsBatch>();
        var answer = new JsonObject();
        foreach (var id in ids)
        {
            if (call.FindPost(id) is { } post) answer[id] = SandboxGraphPost.Render(call, post, fields);
            else if (failing is not null) return SandboxGraphError.DeadId(failing.Code, id);
        }

        return answer;
    }

    private static IReadOnlyList<SandboxGraphField>? PostFields(SandboxGraphCall call) => call.Fields("created_time", "message", "id");

    private static string TooManyIds(int provided) =>
        string.Create(CultureInfo.InvariantCulture, $"Too many IDs. Maximum: {MostIds}. Provided: {provided}.");
}
