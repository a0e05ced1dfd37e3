using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What the narrowed grants of API keys are called.</summary>
internal static class ApiKeyRoleNames
{
    public static string KeyRoleName(this Role role) => role switch
    {
        Role.Organizer => "Người tổ chức",
        Role.UnitAdmin => "Quản trị đơn vị",
        Role.Leadership => "Chỉ đọc số liệu",
        Role.Member => "Đoàn viên",
        Role.SystemAdmin => "Quản trị hệ thống",
    };
}
