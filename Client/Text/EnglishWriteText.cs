namespace Campaigns.Client;

/// <summary>What the API says to writes, in English.</summary>
internal sealed class EnglishWriteText : WriteText
{
    public override string InvalidRequest => "Something in the request is not right";

    public override string Required => "A value is needed.";

    public override string ControlCharacters => "Control characters and line breaks are not allowed.";

    public override string InvalidAccountId => "An account id consists of unaccented letters, digits and the characters - . _ ~ : @";

    public override string InvalidAddress => "The address must begin with http:// or https://.";

    public override string InvalidToken => "An access token consists of visible ASCII characters.";

    public override string IdempotencyKeyInUse => "The request with this idempotency key is still running";

    public override string IdempotencyKeyInUseAdvice => "Send it again in a few seconds to get its answer.";

    public override string IdempotencyKeyReused => "This idempotency key was used for another request";

    public override string IdempotencyKeyReusedAdvice =>
        "Each different request needs a new key, also one with the same content after the account's permissions have changed.";

    public override string TakenByAnotherUnit => "Another unit has registered this page";

    public override string EmptyToken => "The access token is empty";

    public override string TokenOfAnotherAccount => "The access token belongs to another account";

    public override string PlatformNotSupported => "This platform cannot be connected yet; its figures come in by importing files";

    public override string TokenRefused => "The platform does not accept the access token";

    public override string AccountGone => "The platform no longer shows this account";

    public override string PlatformThrottled => "The platform asks us to pause";

    public override string PlatformUnavailable => "The platform is not answering at the moment";

    public override string PlatformFailed => "The platform refused the request";

    public override string TooLong(int most) => $"Longer than {Display.Number(most)} characters.";

    public override string InvalidIdempotencyKey(int longest) =>
        $"An idempotency key has 1 to {Display.Number(longest)} visible ASCII characters and no spaces.";

    public override string TokenOpens(string accountId) => $"This access token opens the account {accountId}.";
}
