namespace Campaigns.Grains;

/// <summary>What of a participation is withheld. Who shared and who did not are two parts of one number, so they are withheld together.</summary>
/// <param name="Sharing">Who shared, and so who did not, and the rate.</param>
/// <param name="Enrolled">Who is enrolled; never without <paramref name="Sharing"/>, which would say that there are at least so many.</param>
public readonly record struct WithheldParticipation(bool Sharing, bool Enrolled)
{
    /// <summary>What is withheld by either.</summary>
    public WithheldParticipation And(WithheldParticipation other) => new(Sharing || other.Sharing, Enrolled || other.Enrolled);

    /// <summary>What is withheld of the parts of one total, and of the total, so that this table by itself gives no few persons away.</summary>
    /// <param name="total">Each member once: less than the parts come to where somebody changed units.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="already">What is withheld of each part for another reason.</param>
    /// <param name="places">In how many units the members of each part are enrolled: every one of them is listed in some table.</param>
    public static (IReadOnlyList<WithheldParticipation> Parts, WithheldParticipation Total) Of(
        Participation total, IReadOnlyList<Participation> parts, IReadOnlyList<WithheldParticipation> already, IReadOnlyList<int> places)
    {
        var enrolled = FewPersons.Hidden([.. parts.Select(part => part.Enrolled)], [.. already.Select(part => part.Enrolled)], total.Enrolled, places);
        IReadOnlyList<bool> sharing = [.. already.Zip(enrolled.Parts, (part, isHidden) => part.Sharing || isHidden)];
        var hidesTotal = enrolled.Total;
        for (var before = -1; before < sharing.Count(isHidden => isHidden);)
        {
            before = sharing.Count(isHidden => isHidden);
            var shared = FewPersons.Hidden([.. parts.Select(part => part.Sharing)], sharing, total.Sharing);
            var others = FewPersons.Hidden([.. parts.Select(part => part.Others)], shared.Parts, total.Others);
            (sharing, hidesTotal) = (others.Parts, enrolled.Total || shared.Total || others.Total);
        }

        return ([.. sharing.Zip(enrolled.Parts, (ofSharing, ofEnrolled) => new WithheldParticipation(ofSharing, ofEnrolled))], new(hidesTotal, enrolled.Total));
    }
}
