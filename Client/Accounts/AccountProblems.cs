using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>What programs are answered when they may not come in: problem+json with a stable <c>code</c>.</summary>
internal static class AccountProblems
{
    public static Task WriteUnauthenticatedAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status401Unauthorized, "unauthenticated", Text.Current.Errors.SignInOrKeyNeeded);

    public static Task WriteInvalidApiKeyAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status401Unauthorized, "invalid_api_key", Text.Current.Errors.InvalidApiKey);

    public static Task WriteNotFoundAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, "not_found", Text.Current.Errors.NotFound);

    public static Task WriteSecondFactorRequiredAsync(HttpContext context) => WriteAsync(
        context, StatusCodes.Status403Forbidden, "second_factor_required", Text.Current.Account.SecondFactorRequired);

    public static Task WriteSetupRequiredAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "setup_required", Text.Current.Errors.SetupRequired);

    private static Task WriteAsync(HttpContext context, int status, string code, string title) =>
        TypedResults.Problem(statusCode: status, title: title, extensions: new Dictionary<string, object?> { ["code"] = code })
            .ExecuteAsync(context);
}
