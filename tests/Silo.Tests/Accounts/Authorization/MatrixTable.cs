using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>
/// Whom every endpoint is for: a row each, and a test fails with the name of an endpoint that has none. What rows ask about stands in
/// <see cref="MatrixSite"/>: every unit has a page <c>youtube:UC-{unit}</c>.
/// </summary>
internal static class MatrixTable
{
    public static IReadOnlyList<MatrixRow> Rows { get; } =
    [
        // The installation.
        Open("*", "/healthz/live"),
        Open("*", "/healthz/ready"),
        Open(MatrixRow.PageVerb, "/error/{status:int}"),
        SignedIn("GET", "/openapi/{documentName}.json", "/openapi/v1.json"),

        // Signing in, and one's own account.
        Open(MatrixRow.PageVerb, "/setup"),
        Open(MatrixRow.PageVerb, "/sign-in"),
        Open("POST", "/sign-out"),
        SignedIn(MatrixRow.PageVerb, "/account/api-keys", "/account/api-keys") with
        {
            Forms = [new("api-key", unit => [("Input.Name", "k"), ("Input.Role", ""), ("Input.Unit", unit), ("Input.Days", "")])],
        },
        Owners("POST", "/account/api-keys/{id:long}/revoke", async (site, account) =>
            Form($"/account/api-keys/{await site.NewApiKeyAsync(account)}/revoke")),

        // Figures.
        Page("/", Capability.ReadFigures, unit => $"/?unit={unit}"),
        SignedIn("GET", "/live", "/live"),
        Get("/api/v1/reach/summary", Capability.ReadFigures, unit => $"/api/v1/reach/summary?unit={unit}"),
        Get("/api/v1/reach/daily", Capability.ReadFigures, unit => $"/api/v1/reach/daily?unit={unit}"),
        Get("/api/v1/reach/ranking", Capability.ReadFigures, unit => $"/api/v1/reach/ranking?unit={unit}&by=fanpage"),

        // Pages on platforms.
        Write("POST", "/api/v1/fanpages", Capability.ManagePages, unit =>
            new("/api/v1/fanpages", new { platform = "youtube", accountId = $"UC-{unit}", name = "Kênh", unit })),
        Get("/api/v1/fanpages/{platform}/{accountId}", Capability.ManagePages, unit => $"/api/v1/fanpages/youtube/UC-{unit}"),
        Write("PUT", "/api/v1/fanpages/{platform}/{accountId}/credential", Capability.ManagePages, unit =>
            new($"/api/v1/fanpages/youtube/UC-{unit}/credential", new { token = " " })),
    ];

    private static MatrixRow Open(string verb, string route) => new(verb, route, Audience.Open);

    private static MatrixRow SignedIn(string verb, string route, string address) =>
        new(verb, route, Audience.SignedIn) { CallAsync = (_, _) => Task.FromResult(new MatrixCall(address)) };

    private static MatrixRow Page(string route, Capability needed, Func<string, string> address, params MatrixForm[] forms) =>
        Write(MatrixRow.PageVerb, route, needed, unit => new MatrixCall(address(unit))) with { Forms = forms };

    private static MatrixRow Get(string route, Capability needed, Func<string, string> address) =>
        Write("GET", route, needed, unit => new MatrixCall(address(unit)));

    private static MatrixRow Write(string verb, string route, Capability needed, Func<string, MatrixCall> call) =>
        Made(verb, route, needed, (_, unit) => Task.FromResult(call(unit)));

    // For requests about something that has to be made first, because the request uses it up.
    private static MatrixRow Made(string verb, string route, Capability needed, Func<MatrixSite, string, Task<MatrixCall>> call) =>
        new(verb, route, Audience.Holders) { Needed = needed, CallAsync = call };

    private static MatrixRow Owners(string verb, string route, Func<MatrixSite, Guid, Task<MatrixCall>> call) =>
        new(verb, route, Audience.Owner) { OwnCallAsync = call };

    private static MatrixCall Form(string address, params (string Name, string Value)[] fields) => new(address, Body: null, fields);
}
