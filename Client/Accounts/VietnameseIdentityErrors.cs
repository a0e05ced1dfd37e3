using Microsoft.AspNetCore.Identity;

namespace Campaigns.Client;

/// <summary>Identity's refusals in the words people read. Those that our rules cannot bring about keep the framework's text.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) =>
        new() { Code = nameof(DuplicateUserName), Description = "Tên đăng nhập này đã có người dùng." };

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => new()
    {
        Code = nameof(InvalidUserName),
        Description = "Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các ký tự . _ - @ +",
    };

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) =>
        new() { Code = nameof(PasswordTooShort), Description = $"Mật khẩu phải có ít nhất {length} ký tự." };

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new()
    {
        Code = nameof(PasswordRequiresUniqueChars),
        Description = $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.",
    };
}
