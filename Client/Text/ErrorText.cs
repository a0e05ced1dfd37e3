namespace Campaigns.Client;

/// <summary>Strings of refusals and errors, on pages and in the API.</summary>
internal abstract class ErrorText
{
    public abstract string BadRequest { get; }

    public abstract string BadRequestAdvice { get; }

    public abstract string NotFound { get; }

    public abstract string NotFoundAdvice { get; }

    public abstract string SignInNeeded { get; }

    public abstract string SignInNeededAdvice { get; }

    public abstract string Refused { get; }

    public abstract string RefusedAdvice { get; }

    public abstract string Changed { get; }

    public abstract string ChangedAdvice { get; }

    public abstract string TooLarge { get; }

    public abstract string TooLargeAdvice { get; }

    public abstract string ServerError { get; }

    public abstract string ServerErrorAdvice { get; }

    public abstract string SignInOrKeyNeeded { get; }

    public abstract string InvalidApiKey { get; }

    public abstract string SetupRequired { get; }

    public abstract string ToOverview { get; }

    public abstract string ToPage { get; }

    public abstract string Reference { get; }

    public abstract string ReachIsNotAdditive { get; }

    public abstract string PeriodIsReversed { get; }

    public abstract string AmbiguousPeriod { get; }

    public abstract string PostsOfAPost { get; }

    public abstract string InvalidPlatform(string given);

    public abstract string InvalidMetric(string given);

    public abstract string InvalidStructure(string given);

    public abstract string InvalidDay(string given);

    public abstract string InvalidDays(string given, int most);

    public abstract string InvalidLimit(string given, int most);

    public abstract string InvalidBy(string given);

    public abstract string PeriodTooLong(int most);
}
