namespace Campaigns.Client;

/// <summary>Refusals and errors in English.</summary>
internal sealed class EnglishErrorText : ErrorText
{
    public override string BadRequest => "Something in the address is not right";

    public override string BadRequestAdvice => "Correct what is listed below and try again.";

    public override string NotFound => "Not found";

    public override string NotFoundAdvice => "This page does not exist, or your account may not see it.";

    public override string SignInNeeded => "Please sign in";

    public override string SignInNeededAdvice => "Sign in to see this page.";

    public override string Refused => "The request could not be carried out";

    public override string RefusedAdvice => "Go back to the page before and try again.";

    public override string Changed => "This page has changed";

    public override string ChangedAdvice => "What you just sent can no longer be done here: perhaps it is done already, or somebody else did it. Nothing more was saved.";

    public override string TooLarge => "The file or text sent is too large";

    public override string TooLargeAdvice => "Nothing was saved. Split the file and send its parts.";

    public override string ServerError => "Something went wrong on our side";

    public override string ServerErrorAdvice =>
        "The error has been recorded. Try again in a few minutes; if it happens again, send the code below to your administrator.";

    public override string SignInOrKeyNeeded => "Sign in or send an API key.";

    public override string InvalidApiKey => "The API key is wrong, has expired or has been revoked.";

    public override string SetupRequired => "The installation has not been set up yet.";

    public override string ToOverview => "To the overview";

    public override string ToPage => "See the page as it is now";

    public override string Reference => "Reference";

    public override string ReachIsNotAdditive =>
        "Reach counts people, so it cannot be added up over posts, days, pages or platforms. The summary by platform gives it as an interval.";

    public override string PeriodIsReversed => "The first day must not be after the last.";

    public override string AmbiguousPeriod => "Use either “days”, or “from” and “to”, but not both.";

    public override string PostsOfAPost => "Single posts cannot be ranked by the number of posts.";

    public override string InvalidPlatform(string given) =>
        $"There is no platform “{given}”. Use facebook, instagram, youtube, tiktok, zalo or threads.";

    public override string InvalidStructure(string given) => $"There is no organization “{given}”. Use now or then.";

    public override string InvalidMetric(string given) => $"There is no metric “{given}”. Use views, interactions, shares or posts.";

    public override string InvalidDay(string given) => $"“{given}” is not a valid day. Write year-month-day, for example 2026-06-01.";

    public override string InvalidDays(string given, int most) => $"“{given}” is not a number of days from 1 to {Display.Number(most)}.";

    public override string InvalidLimit(string given, int most) => $"“{given}” is not a number from 1 to {Display.Number(most)}.";

    public override string InvalidBy(string given) => $"“{given}” cannot be ranked by. Use fanpage, post or unit.";

    public override string PeriodTooLong(int most) => $"The period is longer than {Display.Number(most)} days.";
}
