using System.ComponentModel.DataAnnotations;
using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>One's own API keys: what there is, a new one (shown once), and ending one.</summary>
public partial class ApiKeysPage
{
    private IReadOnlyList<ApiKey> _keys = [];
    private IReadOnlyList<string> _reasons = [];
    private IReadOnlyList<Role> _roles = [];
    private IReadOnlyList<Capability> _capabilities = [];
    private string? _created;

    [CascadingParameter] private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm] private Form Input { get; set; } = default!;

    private Guid Account =>
        Context.User.AccountId() ?? throw new InvalidOperationException("The page was reached without signing in.");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var isNew = Input is null;
        Input ??= new Form(); // before anything is waited for: the page is rendered meanwhile
        var home = await Access.HomeUnitAsync(Context.RequestAborted);
        if (isNew) (Input.Role, Input.Unit) = (home is null ? null : Role.Leadership, home);
        _roles = await OfferedRolesAsync(canRead: home is not null);
        _capabilities = [.. _roles.SelectMany(role => role.Capabilities()).Distinct().Order()];
        _keys = await Keys.OfAccountAsync(Account, Context.RequestAborted);
    }

    // Reading is offered to everybody who can read: most programs need no more.
    private async Task<IReadOnlyList<Role>> OfferedRolesAsync(bool canRead)
    {
        var grants = await Access.GrantsAsync(Context.RequestAborted);
        IEnumerable<Role> reading = canRead ? [Role.Leadership] : [];
        return [.. reading.Union(grants.Select(grant => grant.Role))];
    }

    private async Task CreateAsync()
    {
        var narrowedTo = Input.Role is { } role ? new Grant(role, Input.Unit?.Trim() ?? "") : null;
        if (narrowedTo is not null && !await Access.HoldsAllOfAsync(narrowedTo, Context.RequestAborted))
        {
            _reasons = [Text.ApiKeys.NotYours];
            return;
        }

        var (text, secret) = ApiKeySecret.Create();
        DateTimeOffset? expiresAt = Input.Days is { } days ? Time.GetUtcNow().AddDays(days) : null;
        var key = new NewApiKey(secret, Input.Name.Trim(), Account, narrowedTo, expiresAt)
        {
            Scopes = Input.ChosenScopes is { Count: > 0 } scopes ? scopes : null,
        };
        await Keys.AddAsync(key, Context.RequestAborted);
        _created = text;
        Input.Name = ""; // sent once more, the form would make another key of the same name
        _keys = await Keys.OfAccountAsync(Account, Context.RequestAborted);
    }

    private sealed class Form
    {
        [Required(ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.KeyNameNeeded))]
        [StringLength(100, ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.KeyNameTooLong))]
        public string Name { get; set; } = "";

        [EnumDataType(typeof(Role))]
        public Role? Role { get; set; }

        public string? Unit { get; set; }

        public List<string>? Scopes { get; set; }

        public HashSet<Capability> ChosenScopes =>
            [.. (Scopes ?? []).Where(name => Enum.IsDefined(typeof(Capability), name)).Select(Enum.Parse<Capability>)];

        [Range(1, 3650, ErrorMessageResourceType = typeof(FormErrors), ErrorMessageResourceName = nameof(FormErrors.KeyDaysRange))]
        public int? Days { get; set; } = 365;
    }
}
