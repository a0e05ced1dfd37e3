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
        Open(MatrixRow.PageVerb, "/sign-in/second-factor"),
        Open(MatrixRow.PageVerb, "/invitation"),
        Open("POST", "/sign-out"),
        Open("POST", "/language"),
        SignedIn(MatrixRow.PageVerb, "/account/password", "/account/password") with
        {
            Forms = [new("password", _ => [("Input.Current", "sai"), ("Input.Password", "sai"), ("Input.PasswordAgain", "sai")])],
        },
        SignedIn(MatrixRow.PageVerb, "/account/second-factor", "/account/second-factor") with
        {
            Forms = [new("enable", _ => [("Enabling.Code", "000000")])],
        },
        SignedIn(MatrixRow.PageVerb, "/account/sessions", "/account/sessions"),
        SignedIn("POST", "/account/sessions/end", Form("/account/sessions/end")),
        Owners("POST", "/account/sessions/{id:guid}/end", async (site, account) =>
            Form($"/account/sessions/{await site.NewSessionAsync(account)}/end")),
        SignedIn(MatrixRow.PageVerb, "/account/api-keys", "/account/api-keys") with
        {
            Forms = [new("api-key", unit => [("Input.Name", "k"), ("Input.Role", ""), ("Input.Unit", unit), ("Input.Days", "")])],
        },
        Owners("POST", "/account/api-keys/{id:long}/revoke", async (site, account) =>
            Form($"/account/api-keys/{await site.NewApiKeyAsync(account)}/revoke")),

        // People and the audit log.
        Page("/people", Capability.ManagePeople, unit => $"/people?unit={unit}"),
        Page("/people/invite", Capability.ManagePeople, unit => $"/people/invite?unit={unit}",
            new MatrixForm("invite", unit => [("Input.Name", "Bình"), ("Input.Role", "Leadership"), ("Input.Unit", unit)])),
        Made(MatrixRow.PageVerb, "/people/{Id:guid}", Capability.ManagePeople, async (site, unit) => new($"/people/{await site.NewPersonAsync(unit)}"))
            with { Forms = [new("give", unit => [("Input.Role", "Leadership"), ("Input.Unit", unit)])] },
        Made("POST", "/people/{id:guid}/grants/take", Capability.ManagePeople, async (site, unit) =>
            Form($"/people/{await site.NewPersonAsync(unit)}/grants/take", ("role", "leadership"), ("unit", unit))),
        PersonForm("reset-second-factor"),
        PersonForm("end-sessions"),
        PersonForm("deactivate"),
        PersonForm("reactivate"),
        Made("POST", "/people/invitations/{id:long}/withdraw", Capability.ManagePeople, async (site, unit) =>
            Form($"/people/invitations/{await site.NewInvitationAsync(unit)}/withdraw")),
        Get("/api/v1/people", Capability.ManagePeople, unit => $"/api/v1/people?unit={unit}"),
        PersonCall("GET", "/api/v1/people/{id:guid}"),
        Made("POST", "/api/v1/people/{id:guid}/grants", Capability.ManagePeople, async (site, unit) =>
            new($"/api/v1/people/{await site.NewPersonAsync(unit)}/grants", new { role = "member", unit })),
        Made("DELETE", "/api/v1/people/{id:guid}/grants/{role}/{unit}", Capability.ManagePeople, async (site, unit) =>
            new($"/api/v1/people/{await site.NewPersonAsync(unit)}/grants/leadership/{unit}")),
        PersonCall("POST", "/api/v1/people/{id:guid}/second-factor/reset"),
        PersonCall("DELETE", "/api/v1/people/{id:guid}/sessions"),
        PersonCall("POST", "/api/v1/people/{id:guid}/deactivate"),
        PersonCall("POST", "/api/v1/people/{id:guid}/reactivate"),
        Get("/api/v1/invitations", Capability.ManagePeople, unit => $"/api/v1/invitations?unit={unit}"),
        Write("POST", "/api/v1/invitations", Capability.ManagePeople, unit =>
            new("/api/v1/invitations", new { name = "Bình", role = "leadership", unit })),
        Made("DELETE", "/api/v1/invitations/{id:long}", Capability.ManagePeople, async (site, unit) =>
            new($"/api/v1/invitations/{await site.NewInvitationAsync(unit)}")),
        Page("/audit", Capability.ReadAudit, unit => $"/audit?unit={unit}"),
        Get("/api/v1/audit", Capability.ReadAudit, unit => $"/api/v1/audit?unit={unit}"),

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

    private static MatrixRow SignedIn(string verb, string route, string address) => SignedIn(verb, route, new MatrixCall(address));

    private static MatrixRow SignedIn(string verb, string route, MatrixCall call) =>
        new(verb, route, Audience.SignedIn) { CallAsync = (_, _) => Task.FromResult(call) };

    private static MatrixRow Page(string route, Capability needed, Func<string, string> address, params MatrixForm[] forms) =>
        Write(MatrixRow.PageVerb, route, needed, unit => new MatrixCall(address(unit))) with { Forms = forms };

    private static MatrixRow Get(string route, Capability needed, Func<string, string> address) =>
        Write("GET", route, needed, unit => new MatrixCall(address(unit)));

    private static MatrixRow Write(string verb, string route, Capability needed, Func<string, MatrixCall> call) =>
        Made(verb, route, needed, (_, unit) => Task.FromResult(call(unit)));

    // For requests about something that has to be made first, because the request uses it up.
    private static MatrixRow Made(string verb, string route, Capability needed, Func<MatrixSite, string, Task<MatrixCall>> call) =>
        new(verb, route, Audience.Holders) { Needed = needed, CallAsync = call };

    private static MatrixRow PersonForm(string act) => Made("POST", $"/people/{{id:guid}}/{act}", Capability.ManagePeople, async (site, unit) =>
        Form($"/people/{await site.NewPersonAsync(unit)}/{act}"));

    private static MatrixRow PersonCall(string verb, string route) => Made(verb, route, Capability.ManagePeople, async (site, unit) =>
        new(route.Replace("{id:guid}", $"{await site.NewPersonAsync(unit)}", StringComparison.Ordinal)));

    private static MatrixRow Owners(string verb, string route, Func<MatrixSite, Guid, Task<MatrixCall>> call) =>
        new(verb, route, Audience.Owner) { OwnCallAsync = call };

    private static MatrixCall Form(string address, params (string Name, string Value)[] fields) => new(address, Body: null, fields);
}
