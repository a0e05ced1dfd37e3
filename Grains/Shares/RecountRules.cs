namespace Campaigns.Grains;

/// <summary>Who may check a share in a recount: a second person, so neither who handed it in nor who ever accepted it.</summary>
public static class RecountRules
{
    /// <summary>Whether somebody may check a share.</summary>
    /// <param name="checker">Who would check it.</param>
    /// <param name="submitter">Who handed it in.</param>
    /// <param name="accepters">Who ever accepted it, also when it was rejected since; none when a rule did.</param>
    public static bool MayCheck(KnownAs checker, KnownAs submitter, IReadOnlyCollection<KnownAs> accepters) => Bar(checker, submitter, accepters) is null;

    /// <summary>Why somebody may not check a share; null: they may. Whoever both handed it in and accepted it is told the former.</summary>
    /// <param name="checker">Who would check it.</param>
    /// <param name="submitter">Who handed it in.</param>
    /// <param name="accepters">Who ever accepted it, also when it was rejected since; none when a rule did.</param>
    public static CheckBar? Bar(KnownAs checker, KnownAs submitter, IReadOnlyCollection<KnownAs> accepters)
    {
        if (checker.Account is null) return CheckBar.NoAccount;
        if (checker.IsSameAs(submitter)) return CheckBar.HandedItIn;
        return accepters.Any(checker.IsSameAs) ? CheckBar.AcceptedIt : null;
    }
}

/// <summary>
/// How the product knows a person. One person can be known both ways: members hand in links, and may review with an account. So far nothing
/// links an account to a member (<see cref="DrawnShare.BarFor"/>), so that neither reviews nor recounts find out somebody's own shares.
/// </summary>
/// <param name="Account">The account; null when they have none, or none is known to be theirs.</param>
/// <param name="Member">The member; null when they are none, or are not known to be one.</param>
public sealed record KnownAs(Guid? Account, Guid? Member)
{
    /// <summary>Whether both are one person, as far as is known: by their account or as a member. Whoever is not known at all is nobody.</summary>
    public bool IsSameAs(KnownAs other) =>
        (Account is { } account && account == other.Account) || (Member is { } member && member == other.Member);
}

/// <summary>Why somebody may not check a share.</summary>
public enum CheckBar
{
    /// <summary>Whoever checks answers for it with an account: not the shell, nor the product, nor a member by a personal link.</summary>
    NoAccount,

    /// <summary>They handed it in.</summary>
    HandedItIn,

    /// <summary>They accepted it, once or now.</summary>
    AcceptedIt,
}
