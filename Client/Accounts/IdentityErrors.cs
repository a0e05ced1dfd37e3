using Microsoft.AspNetCore.Identity;

namespace Campaigns.Client;

/// <summary>
/// Identity's refusals in the words people read, in the language of the request. Those that our rules cannot bring about keep the
/// framework's text.
/// </summary>
public sealed class IdentityErrors : IdentityErrorDescriber
{
    private static AccountText Words => Text.Current.Account;

    /// <inheritdoc />
    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), Words.DuplicateUserName);

    /// <inheritdoc />
    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), Words.InvalidUserName);

    /// <inheritdoc />
    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), Words.WrongPassword);

    /// <inheritdoc />
    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), Words.PasswordTooShort(length));

    /// <inheritdoc />
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Of(nameof(PasswordRequiresUniqueChars), Words.PasswordUniqueChars(uniqueChars));

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
