namespace Campaigns.Client;

/// <summary>Strings of what the API says to writes.</summary>
internal abstract class WriteText
{
    public abstract string InvalidRequest { get; }

    public abstract string Required { get; }

    public abstract string ControlCharacters { get; }

    public abstract string InvalidAccountId { get; }

    public abstract string InvalidAddress { get; }

    public abstract string InvalidToken { get; }

    public abstract string IdempotencyKeyInUse { get; }

    public abstract string IdempotencyKeyInUseAdvice { get; }

    public abstract string IdempotencyKeyReused { get; }

    public abstract string IdempotencyKeyReusedAdvice { get; }

    public abstract string TakenByAnotherUnit { get; }

    public abstract string EmptyToken { get; }

    public abstract string TokenOfAnotherAccount { get; }

    public abstract string PlatformNotSupported { get; }

    public abstract string TokenRefused { get; }

    public abstract string AccountGone { get; }

    public abstract string PlatformThrottled { get; }

    public abstract string PlatformUnavailable { get; }

    public abstract string PlatformFailed { get; }

    public abstract string TooLong(int most);

    public abstract string InvalidIdempotencyKey(int longest);

    public abstract string TokenOpens(string accountId);
}
