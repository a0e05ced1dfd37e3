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
            _reasons = ["Không tìm thấy đơn vị này, hoặc bạn không có quyền đã chọn ở đó."];
            return;
        }

        var (text, secret) = ApiKeySecret.Create();
        DateTimeOffset? expiresAt = Input.Days is { } days ? Time.GetUtcNow().AddDays(days) : null;
        var key = new NewApiKey(secret, Input.Name.Trim(), Account, narrowedTo, expiresAt);
        await Keys.AddAsync(key, Context.RequestAborted);
        _created = text;
        Input.Name = ""; // sent once more, the form would make another key of the same name
        _keys = await Keys.OfAccountAsync(Account, Context.RequestAborted);
    }

    private sealed class Form
    {
        [Required(ErrorMessage = "Hãy đặt tên cho khoá.")]
        [StringLength(100, ErrorMessage = "Tên dài nhất 100 ký tự.")]
        public string Name { get; set; } = "";

        [EnumDataType(typeof(Role))]
        public Role? Role { get; set; }

        public string? Unit { get; set; }

        [Range(1, 3650, ErrorMessage = "Số ngày từ 1 đến 3650.")]
        public int? Days { get; set; } = 365;
    }
}
