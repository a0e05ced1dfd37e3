namespace Campaigns.Grains;

/// <summary>What a member and a guardian have said so far: for each purpose the last word of each counts, in whatever order they come.</summary>
public sealed class Consents
{
    /// <summary>
    /// Version of the words in which consent is asked for, kept with what is said as evidence of what was read. Whoever changes what those
    /// words mean counts it up.
    /// </summary>
    public const int Wording = 1;

    private readonly Dictionary<(ConsentPurpose, ConsentGiver), ConsentWord> _last;

    /// <summary>Everything that was said.</summary>
    public Consents(IEnumerable<ConsentWord> words) => _last = words
        .GroupBy(word => (word.Purpose, word.By))
        .ToDictionary(said => said.Key, said => said.MaxBy(word => (word.At, !word.IsGiven, word.Wording))!);

    /// <summary>The last word; null when nothing was said. Of two at the same instant a withdrawal is the last.</summary>
    public ConsentWord? Last(ConsentPurpose purpose, ConsentGiver by) => _last.GetValueOrDefault((purpose, by));

    /// <summary>Whether a word says more than what was said: another thing, or consent to a newer text.</summary>
    public bool IsNew(ConsentWord word) => Last(word.Purpose, word.By) is not { } last
        || last.IsGiven != word.IsGiven
        || (word.IsGiven && word.Wording > last.Wording);

    /// <summary>Whether data may be used for a purpose: everybody who must consent does, on a local day.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="birth">When the member was born; null when unknown: nobody can tell then who must consent, so it may not.</param>
    /// <param name="today">The local day.</param>
    public bool Hold(ConsentPurpose purpose, BirthDate? birth, DateOnly today) => Missing(purpose, birth, today) is null;

    /// <summary>Why data may not be used for a purpose on a local day; null when they may.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="birth">When the member was born; null when unknown.</param>
    /// <param name="today">The local day.</param>
    public MissingConsent? Missing(ConsentPurpose purpose, BirthDate? birth, DateOnly today)
    {
        if (birth is not { } born) return MissingConsent.BirthUnknown;
        if (!born.IsUnder(Minors.AgeOfAssent, today) && !IsGiven(purpose, ConsentGiver.Member))
            return Last(purpose, ConsentGiver.Member) is null ? MissingConsent.NotGiven : MissingConsent.Withdrawn;
        if (born.MayBeUnder(Minors.AgeOfOwnConsent, today) && !IsGiven(purpose, ConsentGiver.Guardian))
            return Last(purpose, ConsentGiver.Guardian) is null ? MissingConsent.GuardianNotAsked : MissingConsent.GuardianWithdrew;
        return null;
    }

    /// <summary>
    /// The local day since which a consent is withdrawn that is needed for a purpose, the earlier one where two are; null when none is. Of
    /// somebody whose age nobody knows, what was said counts.
    /// </summary>
    /// <param name="purpose">What for.</param>
    /// <param name="birth">When the member was born; null when unknown.</param>
    /// <param name="today">The local day, by which it is told who must consent.</param>
    public DateOnly? WithdrawnOn(ConsentPurpose purpose, BirthDate? birth, DateOnly today)
    {
        var own = birth?.IsUnder(Minors.AgeOfAssent, today) == true ? null : Last(purpose, ConsentGiver.Member);
        var guardians = Minors.MayNeedGuardian(birth, today) ? Last(purpose, ConsentGiver.Guardian) : null;
        var withdrawn = new[] { own, guardians }.Where(word => word is { IsGiven: false }).Select(word => LocalDay.Of(word!.At)).ToList();
        return withdrawn.Count == 0 ? null : withdrawn.Min();
    }

    private bool IsGiven(ConsentPurpose purpose, ConsentGiver by) => Last(purpose, by) is { IsGiven: true };
}

/// <summary>Why data may not be used for a purpose.</summary>
public enum MissingConsent
{
    /// <summary>Nobody knows how old the member is, so whether a guardian must be asked.</summary>
    BirthUnknown = 1,

    /// <summary>The member has not said anything.</summary>
    NotGiven = 2,

    /// <summary>The member has withdrawn it.</summary>
    Withdrawn = 3,

    /// <summary>The member is a minor, and the guardian has not said anything.</summary>
    GuardianNotAsked = 4,

    /// <summary>The member is a minor, and the guardian has withdrawn it.</summary>
    GuardianWithdrew = 5,
}
