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
        Open("GET", "/l/{code}"),
        Open("HEAD", "/l/{code}"),
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

        // Members, and what is theirs.
        Open(MatrixRow.PageVerb, "/m"),
        Open(MatrixRow.PageVerb, "/m/{Secret}"),
        Members(MatrixRow.PageVerb, "/me", new("/me"), "hand-in"),
        Members(MatrixRow.PageVerb, "/me/answer", new("/me/answer")),
        Members(MatrixRow.PageVerb, "/me/shares", new("/me/shares")),
        Members(MatrixRow.PageVerb, "/me/privacy", new("/me/privacy"), "withdraw-counting_shares", "give-points", "give-contact", "ask", "leave",
            "erase"),
        Members(MatrixRow.PageVerb, "/me/data", new("/me/data")),
        Members("GET", "/me/data/download", new("/me/data/download")),
        Members(MatrixRow.PageVerb, "/me/kit/{Campaign}", new($"/me/kit/{MatrixSite.MemberCampaign}")),
        Members("POST", "/me/language", Form("/me/language", ("language", "vi"))),
        Members("POST", "/me/sign-out", Form("/me/sign-out")),
        Members("GET", "/api/v1/me", new("/api/v1/me")),
        Members("GET", "/api/v1/me/shares", new("/api/v1/me/shares")),
        Members("POST", "/api/v1/me/links", new("/api/v1/me/links",
            new { text = "https://www.facebook.com/binh/posts/1", campaign = MatrixSite.MemberCampaign })),

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
        Get("/api/v1/participation", Capability.ReadFigures, unit => $"/api/v1/participation?unit={unit}"),
        Get("/api/v1/reach/ranking", Capability.ReadFigures, unit => $"/api/v1/reach/ranking?unit={unit}&by=fanpage"),

        // Points. Weights are everybody's to read, and announced at the top alone: nobody here has a role there.
        SignedIn(MatrixRow.PageVerb, "/points", "/points") with
        {
            Forms = [new("announce", _ => [("from", Day), ("perMember", "10"), ("perShare", "5"), ("memberCap", "50")]) { IsOnlyAtTheTop = true }],
        },
        SignedIn("GET", "/api/v1/points/weights", "/api/v1/points/weights"),
        Write("POST", "/api/v1/points/weights", Capability.ManageCampaigns, _ =>
            new("/api/v1/points/weights", new { from = Day, perMember = 10, perShare = 5, memberCap = 50 })) with { Exception = (_, _) => false },
        Page("/units/{Code}/points", Capability.ReadFigures, unit => $"/units/{unit}/points"),
        Get("/api/v1/units/{code}/points", Capability.ReadFigures, unit => $"/api/v1/units/{unit}/points"),

        // Pages on platforms.
        Write("POST", "/api/v1/fanpages", Capability.ManagePages, unit =>
            new("/api/v1/fanpages", new { platform = "youtube", accountId = $"UC-{unit}", name = "Kênh", unit })),
        Get("/api/v1/fanpages", Capability.ReadFigures, unit => $"/api/v1/fanpages?unit={unit}"),
        Get("/api/v1/fanpages/{platform}/{accountId}", Capability.ReadFigures, unit => $"/api/v1/fanpages/youtube/UC-{unit}"),
        FanpageCall("PUT", "", new { name = "Kênh" }),
        FanpageCall("POST", "/hand-over", new { unit = "own" }),
        FanpageCall("POST", "/suspend"),
        FanpageCall("POST", "/resume"),
        FanpageCall("POST", "/retire"),
        FanpageCall("DELETE", "/credential"),
        Page("/fanpages", Capability.ReadFigures, unit => $"/fanpages?unit={unit}",
            new MatrixForm("bulk", _ => [("change", "suspend")]) { ChooseAsync = (site, unit) => site.ChooseFanpageAsync(unit), Changes = Capability.ManagePages }),
        Made(MatrixRow.PageVerb, "/fanpages/{platform}/{accountId}", Capability.ReadFigures, async (site, unit) =>
            new($"/fanpages/youtube/{await site.NewFanpageAsync(unit)}")) with
        {
            Forms =
            [
                Managers("suspend"), Managers("disconnect"), Managers("retire"), Managers("connect", ("token", "")), Managers("edit", ("name", "Kênh")),
                Managers("hand-over", ("unit", "own"), ("fromDay", "")),
            ],
        },
        Anywhere("/fanpages/new", Capability.ManagePages, "new-fanpage"),
        Write("PUT", "/api/v1/fanpages/{platform}/{accountId}/credential", Capability.ManagePages, unit =>
            new($"/api/v1/fanpages/youtube/UC-{unit}/credential", new { token = " " })),

        // The organization.
        Anywhere("/units", Capability.ReadFigures),
        Page("/units/{Code}", Capability.ReadFigures, unit => $"/units/{unit}"),
        Page("/units/{Code}/below", Capability.ReadFigures, unit => $"/units/{unit}/below"),
        Page("/units/{Code}/history", Capability.ReadFigures, unit => $"/units/{unit}/history"),
        Page("/units/{Code}/change/{Word}", Capability.ManageUnits, unit => $"/units/{unit}/change/count",
            new MatrixForm("change", _ => [("Input.Members", "10"), ("Input.From", Day)])),
        Page("/units/import", Capability.ManageUnits, unit => $"/units/import?under={unit}", new MatrixForm("look", unit => [("Input.Under", unit)])),
        Made(MatrixRow.PageVerb, "/units/import/{Id:long}", Capability.ManageUnits, async (site, unit) => new($"/units/import/{await site.NewImportAsync(unit)}"))
            with { Forms = [new("apply", _ => [])] },
        Get("/api/v1/units", Capability.ReadFigures, unit => $"/api/v1/units?under={unit}"),
        Get("/api/v1/units/{code}", Capability.ReadFigures, unit => $"/api/v1/units/{unit}"),
        Write("POST", "/api/v1/units", Capability.ManageUnits, unit =>
            new("/api/v1/units", new { code = $"u-{Guid.NewGuid():N}", name = "Mới", kind = "branch", parent = unit, from = Day })),
        Write("PUT", "/api/v1/units/{code}/name", Capability.ManageUnits, unit => new($"/api/v1/units/{unit}/name", new { name = "Tên", from = Day })),
        Made("PUT", "/api/v1/units/{code}/parent", Capability.ManageUnits, async (site, unit) =>
            new($"/api/v1/units/{await site.NewUnitAsync(unit)}/parent", new { parent = await site.NewUnitAsync(unit), from = Day })),
        Made("POST", "/api/v1/units/{code}/merge", Capability.ManageUnits, async (site, unit) =>
            new($"/api/v1/units/{await site.NewUnitAsync(unit)}/merge", new { units = new[] { await site.NewUnitAsync(unit) }, from = Day })),
        Made("POST", "/api/v1/units/{code}/split", Capability.ManageUnits, async (site, unit) =>
            new($"/api/v1/units/{await site.NewUnitAsync(unit)}/split",
                new { parts = new[] { new { code = $"u-{Guid.NewGuid():N}", name = "Phần", kind = "branch" } }, from = Day })),
        Made("POST", "/api/v1/units/{code}/close", Capability.ManageUnits, async (site, unit) =>
            new($"/api/v1/units/{await site.NewUnitAsync(unit)}/close", new { from = Day })),
        Write("PUT", "/api/v1/units/{code}/head-counts", Capability.ManageUnits, unit =>
            new($"/api/v1/units/{unit}/head-counts", new { members = 10, from = Day })),
        Get("/api/v1/units/imports", Capability.ManageUnits, unit => $"/api/v1/units/imports?under={unit}"),
        Write("POST", "/api/v1/units/imports", Capability.ManageUnits, unit => new($"/api/v1/units/imports?under={unit}&name=cay.csv") { File = "code,name\nchi-doan,Chi đoàn\n" }),
        ImportCall("GET", ""),
        ImportCall("POST", "/apply", new { fingerprint = "seen", goodRowsOnly = false }),
        ImportCall("POST", "/undo"),

        // Campaigns, as long as they are drafts: nobody but those above them sees them.
        Page("/campaigns", Capability.ReadFigures, unit => $"/campaigns?unit={unit}",
            new MatrixForm("archive", _ => []) { ChooseAsync = (site, unit) => site.ChooseCampaignAsync(unit), Changes = Capability.ManageCampaigns }),
        Anywhere("/campaigns/new", Capability.ManageCampaigns, "new"),
        CampaignPage("", Capability.ReadFigures) with
        {
            Forms = [new("step-launch", _ => []) { Needed = Capability.ManageCampaigns }, new("step-archive", _ => []) { Needed = Capability.ManageCampaigns }],
        },
        CampaignPage("/copy", Capability.ManageCampaigns) with { Forms = [new("copy", _ => [])] },
        CampaignPage("/edit", Capability.ManageCampaigns) with { Forms = [new("basics", _ => [])] },
        CampaignPage("/edit/{Section}", Capability.ManageCampaigns, "/edit/units") with { Forms = [new("units", _ => [])] },
        CampaignPage("/kit", Capability.ReadFigures),
        CampaignPage("/kit/{Number:int}", Capability.ReadFigures, "/kit/1"),
        CampaignPage("/links", Capability.ReadFigures) with { Forms = [new("track", _ => [("for", "campaign")]) { Needed = Capability.ManageCampaigns }] },
        CampaignPage("/posts", Capability.ReadFigures),
        CampaignPage("/posts/history", Capability.ReadFigures),
        Made(MatrixRow.PageVerb, "/campaigns/{Id}/posts/join", Capability.ManageCampaigns, async (site, unit) =>
            new($"/campaigns/{await site.NewCampaignAsync(unit, isLaunched: true)}/posts/join")) with { Forms = [new("by-address", _ => [("address", "")])] },
        Get("/api/v1/campaigns", Capability.ReadFigures, unit => $"/api/v1/campaigns?unit={unit}"),
        Write("POST", "/api/v1/campaigns", Capability.ManageCampaigns, unit =>
            new("/api/v1/campaigns", new { id = MatrixSite.NewCampaignId(), unit, name = "Mới", from = Day, to = Day })),
        CampaignCall("GET", "", Capability.ReadFigures),
        CampaignCall("PUT", "", Capability.ManageCampaigns, _ => new { name = "Khác", from = Day, to = Day }),
        CampaignCall("POST", "/launch", Capability.ManageCampaigns),
        CampaignCall("POST", "/pause", Capability.ManageCampaigns),
        CampaignCall("POST", "/resume", Capability.ManageCampaigns),
        CampaignCall("POST", "/close", Capability.ManageCampaigns),
        CampaignCall("POST", "/archive", Capability.ManageCampaigns),
        CampaignCall("POST", "/copy", Capability.ManageCampaigns, _ => new { id = MatrixSite.NewCampaignId(), from = Day }),
        CampaignCall("GET", "/targets", Capability.ReadFigures),
        CampaignCall("POST", "/targets/split", Capability.ManageCampaigns),
        CampaignCall("PUT", "/targets/shares", Capability.ManageCampaigns, _ => new { shares = Array.Empty<object>() }),
        CampaignCall("GET", "/progress", Capability.ReadFigures),
        CampaignCall("GET", "/cadence", Capability.ReadFigures),
        CampaignCall("GET", "/content", Capability.ReadFigures),
        CampaignCall("POST", "/content", Capability.ManageCampaigns, _ => new { title = "Tin", text = "Lời" }),
        CampaignCall("PUT", "/content/{number:int}", Capability.ManageCampaigns, _ => new { title = "Tin", text = "Lời" }, "/content/1"),
        CampaignCall("DELETE", "/content/{number:int}", Capability.ManageCampaigns, address: "/content/1"),
        CampaignCall("GET", "/links", Capability.ReadFigures),
        CampaignCall("POST", "/links", Capability.ManageCampaigns, _ => new { item = 1 }),
        Made(MatrixRow.PageVerb, "/campaigns/{Id}/shares", Capability.ReviewShares, async (site, unit) =>
            new($"/campaigns/{(await site.NewShareAsync(unit)).Campaign}/shares")) with { Forms = [new("decide", _ => [("decision", "accept")])] },
        Made(MatrixRow.PageVerb, "/campaigns/{Id}/recounts", Capability.ReviewShares, async (site, unit) =>
            new($"/campaigns/{(await site.NewShareAsync(unit, ShareState.Accepted)).Campaign}/recounts")) with { Forms = [new("draw", _ => [])] },
        Made(MatrixRow.PageVerb, "/campaigns/{Id}/recounts/{No:long}", Capability.ReviewShares, async (site, unit) => RecountAddress("", await site.NewRecountAsync(unit)))
            with { Forms = [new("end", _ => []), new("check", _ => [])] },
        CampaignCall("GET", "/shares", Capability.ReviewShares),
        Made("POST", "/api/v1/campaigns/{id}/shares/decisions", Capability.ReviewShares, async (site, unit) =>
        {
            var (campaign, share) = await site.NewShareAsync(unit);
            return new($"/api/v1/campaigns/{campaign}/shares/decisions", new { shares = new[] { share }, decision = "accept" });
        }),
        CampaignCall("PUT", "/acceptance", Capability.ManageCampaigns, _ => new { platforms = new[] { "facebook" } }),
        CampaignCall("GET", "/recounts", Capability.ReviewShares),
        CampaignCall("POST", "/recounts", Capability.ReviewShares, _ => new { size = 1 }),
        RecountCall("GET", ""),
        RecountCall("GET", "/drawn-from"),
        RecountCall("POST", "/end"),
        RecountCall("POST", "/results", share => new { results = new[] { new { number = share, isRight = true } } }),
        Get("/api/v1/link-clicks", Capability.ReadFigures, unit => $"/api/v1/link-clicks?unit={unit}"),
        CampaignCall("GET", "/posts", Capability.ReadFigures),
        CampaignCall("GET", "/posts/changes", Capability.ReadFigures),
        CampaignCall("POST", "/posts", Capability.ManageCampaigns, _ => new { posts = new[] { new { platform = "youtube", postId = "v" } } }),
        CampaignCall("PUT", "/posts/{platform}/{postId}", Capability.ManageCampaigns, address: "/posts/youtube/v"),
        CampaignCall("DELETE", "/posts/{platform}/{postId}", Capability.ManageCampaigns, address: "/posts/youtube/v"),

        // Requests on personal data.
        Page("/data-requests", Capability.ManageMembers, unit => $"/data-requests?unit={unit}"),
        Made(MatrixRow.PageVerb, "/data-requests/new", Capability.ManageMembers, async (site, unit) =>
            new($"/data-requests/new?member={await site.NewMemberAsync(unit)}"))
            with { Forms = [new("take-in", _ => [("kind", "access"), ("receivedOn", "")])] },
        Made(MatrixRow.PageVerb, "/data-requests/{No:long}", Capability.ManageMembers, async (site, unit) =>
            new($"/data-requests/{await site.NewDataRequestAsync(unit)}"))
            with { Forms = [Decided("answer"), Decided("extend"), Decided("finish"), Decided("lift")] },
        Get("/api/v1/data-requests", Capability.ManageMembers, unit => $"/api/v1/data-requests?unit={unit}"),
        Made("POST", "/api/v1/data-requests", Capability.ManageMembers, async (site, unit) =>
            new("/api/v1/data-requests", new { member = $"{await site.NewMemberAsync(unit)}", kind = "access" })),
        DataRequestCall("GET", ""),
        DataRequestCall("POST", "/answer", new { version = 1 }),
        DataRequestCall("POST", "/extend", new { version = 1, days = 3, reason = "Chờ" }),
        DataRequestCall("POST", "/finish", new { version = 1 }),
        DataRequestCall("POST", "/lift", new { version = 1 }),

        // Activities. Only an organizer above the unit confirms, so nobody whose role is in the unit itself.
        Page("/activities", Capability.ReadFigures, unit => $"/activities?unit={unit}"),
        Anywhere("/activities/new", Capability.EnterActivities, "new-activity"),
        Made(MatrixRow.PageVerb, "/activities/{id}", Capability.ReadFigures, async (site, unit) => new($"/activities/{await site.NewActivityAsync(unit)}"))
            with { Forms = [Enterers("submit"), Enterers("withdraw"), Enterers("edit")] },
        Get("/api/v1/activities", Capability.ReadFigures, unit => $"/api/v1/activities?unit={unit}"),
        Get("/api/v1/activities/totals", Capability.ReadFigures, unit => $"/api/v1/activities/totals?unit={unit}"),
        Write("POST", "/api/v1/activities", Capability.EnterActivities, unit => new("/api/v1/activities",
            new { unit, kind = "contest", title = "Cuộc thi", days = new[] { new { day = Day, entries = 1 } } })),

        // Members.
        Page("/units/{Code}/members", Capability.ManageMembers, unit => $"/units/{unit}/members"),
        Page("/units/{Code}/members/new", Capability.ManageMembers, unit => $"/units/{unit}/members/new",
            new MatrixForm("enrol", unit => [("name", "Bình"), ("number", "+84912345678"), ("unit", unit)])),
        Page("/units/{Code}/members/guardian-sheet", Capability.ManageMembers, unit => $"/units/{unit}/members/guardian-sheet"),
        Made(MatrixRow.PageVerb, "/units/{Code}/members/links", Capability.ManageMembers, async (site, unit) =>
        {
            await site.NewMemberAsync(unit);
            await site.GiveLinkAsync(await site.NewMemberAsync(unit));
            return new($"/units/{unit}/members/links");
        }) with { Forms = [new("renew", _ => []), new("links", _ => [])] },
        Page("/units/{Code}/members/import", Capability.ManageMembers, unit => $"/units/{unit}/members/import", new MatrixForm("look", _ => [])),
        Made(MatrixRow.PageVerb, "/units/{Code}/members/import/{Id:long}", Capability.ManageMembers, async (site, unit) =>
            new($"/units/{unit}/members/import/{await site.NewMemberImportAsync(unit)}")) with { Forms = [new("apply", _ => []), new("choose", _ => [])] },
        Made(MatrixRow.PageVerb, "/members/{Id}", Capability.ManageMembers, async (site, unit) => new($"/members/{await site.NewMemberAsync(unit)}"))
            with
        {
            Forms =
            [
                new("correct", unit => [("name", "Bình"), ("unit", unit)]), new("give-link", _ => [("number", "0")]), new("guardian", _ => []),
                new("leave", _ => []), new("erase", _ => []),
            ],
        },
        Get("/api/v1/members", Capability.ManageMembers, unit => $"/api/v1/members?unit={unit}"),
        Write("POST", "/api/v1/members", Capability.ManageMembers, unit =>
            new("/api/v1/members", new { unit, name = $"Bình {Guid.NewGuid():N}", number = MatrixSite.NewNumber(), anotherPerson = true })),
        MemberCall("GET", ""),
        MemberCall("PUT", "", new { name = "Bình", version = 1 }),
        MemberCall("POST", "/link", new { linkNumber = 0 }),
        MemberCall("POST", "/consents", new { purposes = new[] { "points" }, given = true, sheet = "Tủ 3" }),
        MemberCall("POST", "/leave"),
        MemberCall("POST", "/return"),
        MemberCall("POST", "/erase"),
        Get("/api/v1/members/imports", Capability.ManageMembers, unit => $"/api/v1/members/imports?unit={unit}"),
        Write("POST", "/api/v1/members/imports", Capability.ManageMembers, unit =>
            new($"/api/v1/members/imports?unit={unit}&name=ds.csv") { File = "name,phone\nBình,0912345678\n" }),
        MemberImportCall("GET", ""),
        MemberImportCall("PUT", "/choices", new { choices = new { } }),
        MemberImportCall("POST", "/apply", new { fingerprint = "x" }),
        MemberImportCall("POST", "/undo"),
        ActivityCall("GET", "", Capability.ReadFigures),
        ActivityCall("PUT", "", Capability.EnterActivities,
            new { kind = "contest", title = "Cuộc thi", days = new[] { new { day = Day, entries = 1 } }, version = 1 }),
        ActivityCall("POST", "/submit", Capability.EnterActivities, new { version = 1 }),
        ActivityCall("POST", "/withdraw", Capability.EnterActivities, new { version = 1 }),
        ActivityCall("POST", "/confirm", Capability.ManageCampaigns, new { version = 2 }, isSubmitted: true) with { Exception = FromAbove },
        ActivityCall("POST", "/return", Capability.ManageCampaigns, new { version = 2, reason = "Thiếu" }, isSubmitted: true) with { Exception = FromAbove },
    ];

    private static string Day => ReachDay(MatrixSite.Yesterday);

    private static string ReachDay(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static MatrixRow FanpageCall(string verb, string act, object? body = null) => Made(
        verb, $"/api/v1/fanpages/{{platform}}/{{accountId}}{act}", Capability.ManagePages, async (site, unit) =>
            new($"/api/v1/fanpages/youtube/{await site.NewFanpageAsync(unit)}{act}", body));

    private static MatrixForm Managers(string form, params (string Name, string Value)[] fields) =>
        new(form, _ => fields) { Needed = Capability.ManagePages };

    private static MatrixForm Enterers(string form) => new(form, _ => [("version", "1")]) { Needed = Capability.EnterActivities };

    // Shows what its visitor may choose from; the form itself is held by the pages' own tests.
    private static MatrixRow Anywhere(string route, Capability needed, params string[] forms) =>
        Page(route, needed, _ => route, [.. forms.Select(form => new MatrixForm(form, _ => []))])
            with
        { Exception = (role, _) => role.Allows(needed) };

    private static MatrixForm Decided(string form) => new(form, _ => [("version", "1")]);

    private static MatrixRow DataRequestCall(string verb, string act, object? body = null) => Made(
        verb, $"/api/v1/data-requests/{{number:long}}{act}", Capability.ManageMembers, async (site, unit) =>
            new($"/api/v1/data-requests/{await site.NewDataRequestAsync(unit)}{act}", body));

    private static bool FromAbove(Role role, Place place) => role.Allows(Capability.ManageCampaigns) && place == Place.Below;

    private static MatrixRow ImportCall(string verb, string act, object? body = null) => Made(
        verb, $"/api/v1/units/imports/{{id:long}}{act}", Capability.ManageUnits, async (site, unit) =>
            new($"/api/v1/units/imports/{await site.NewImportAsync(unit)}{act}", body));

    private static MatrixRow MemberCall(string verb, string act, object? body = null) => Made(
        verb, $"/api/v1/members/{{id}}{act}", Capability.ManageMembers, async (site, unit) =>
            new($"/api/v1/members/{await site.NewMemberAsync(unit)}{act}", body));

    private static MatrixRow MemberImportCall(string verb, string act, object? body = null) => Made(
        verb, $"/api/v1/members/imports/{{id:long}}{act}", Capability.ManageMembers, async (site, unit) =>
            new($"/api/v1/members/imports/{await site.NewMemberImportAsync(unit)}{act}", body));

    private static MatrixRow CampaignPage(string route, Capability needed, string? address = null) => Made(
        MatrixRow.PageVerb, $"/campaigns/{{Id}}{route}", needed, async (site, unit) => new($"/campaigns/{await site.NewCampaignAsync(unit)}{address ?? route}"));

    private static MatrixRow CampaignCall(
        string verb, string route, Capability needed, Func<string, object>? body = null, string? address = null) => Made(
        verb, $"/api/v1/campaigns/{{id}}{route}", needed, async (site, unit) =>
            new($"/api/v1/campaigns/{await site.NewCampaignAsync(unit)}{address ?? route}", body?.Invoke(unit)));

    private static MatrixRow RecountCall(string verb, string act, Func<long, object>? body = null) => Made(
        verb, $"/api/v1/campaigns/{{id}}/recounts/{{number:long}}{act}", Capability.ReviewShares, async (site, unit) =>
        {
            var made = await site.NewRecountAsync(unit);
            var page = RecountAddress("/api/v1", made);
            return new($"{page.Address}{act}", body?.Invoke(made.Share));
        });

    private static MatrixCall RecountAddress(string root, (string Campaign, long Recount, long Share) made) =>
        new($"{root}/campaigns/{made.Campaign}/recounts/{made.Recount}");

    private static MatrixRow ActivityCall(string verb, string act, Capability needed, object? body = null, bool isSubmitted = false) => Made(
        verb, $"/api/v1/activities/{{id}}{act}", needed, async (site, unit) =>
            new($"/api/v1/activities/{await site.NewActivityAsync(unit, isSubmitted)}{act}", body));

    private static MatrixRow Open(string verb, string route) => new(verb, route, Audience.Open);

    private static MatrixRow Members(string verb, string route, MatrixCall call, params string[] forms) =>
        new(verb, route, Audience.Members) { CallAsync = (_, _) => Task.FromResult(call), Forms = [.. forms.Select(form => new MatrixForm(form, _ => []))] };

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
