using System.Text;

namespace Campaigns.Grains;

/// <summary>What a campaign's plan must be like, whatever its state.</summary>
public static class CampaignRules
{
    /// <summary>The same plan as it is kept: without blanks around words, hashtags without <c>#</c>, empty lines as null, phases by their days.</summary>
    public static CampaignPlan Tidy(CampaignPlan plan) => plan with
    {
        Name = plan.Name.Trim(),
        Hashtags = [.. plan.Hashtags.Select(hashtag => hashtag.Trim().TrimStart('#').Normalize(NormalizationForm.FormC))],
        Phases = [.. plan.Phases.Select(phase => phase with { Name = phase.Name.Trim() }).OrderBy(phase => phase.Period.From)],
        Cadence = [.. plan.Cadence.Select(rule => rule with { Name = Line(rule.Name) })],
        Content = [.. plan.Content.Select(item => item with { Title = item.Title.Trim(), Text = Line(item.Text) })],
        Disclosure = Line(plan.Disclosure),
    };

    /// <summary>
    /// The same plan with the lists whose order says nothing in the order they are kept in, so that a plan that says the same is the same.
    /// After <see cref="Check"/>, which names what is wrong by the order it was given in.
    /// </summary>
    public static CampaignPlan InOrder(CampaignPlan plan) => plan with
    {
        Units = [.. plan.Units.Order(StringComparer.Ordinal)],
        Targets = [.. plan.Targets.OrderBy(target => target.Metric)],
    };

    /// <summary>Everything that is wrong with a tidy plan; empty when it can be kept.</summary>
    public static IReadOnlyList<CampaignFault> Check(CampaignPlan plan)
    {
        var faults = new List<CampaignFault>();
        CheckLine(faults, CampaignFields.Name, plan.Name);
        if (plan.Period.Days < 1) faults.Add(new(CampaignFields.To, CampaignFaultKind.Reversed));
        else if (plan.Period.Days > CampaignLimits.Days) faults.Add(new(CampaignFields.To, CampaignFaultKind.OutOfRange, CampaignLimits.Days));
        CheckHashtags(faults, plan.Hashtags);
        CheckPhases(faults, plan);
        CheckCadence(faults, plan.Cadence);
        CheckContent(faults, plan.Content);
        CheckRepeated(faults, CampaignFields.Platforms, plan.Platforms);
        CheckCount(faults, CampaignFields.Units, plan.Units.Count, CampaignLimits.Units);
        CheckRepeated(faults, CampaignFields.Units, plan.Units);
        CheckTargets(faults, plan.Targets);
        if (plan.Disclosure is { } line) CheckLine(faults, CampaignFields.Disclosure, line);
        return faults;
    }

    /// <summary>Whether an id can be one: small letters without marks, digits and single hyphens between them.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= CampaignLimits.Id
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal);

    /// <summary>Whether an id is one that no campaign can have: the addresses of campaigns have a page of their own there.</summary>
    public static bool IsReserved(string id) => id == "new";

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void CheckLine(List<CampaignFault> faults, string field, string line, int longest = CampaignLimits.Line)
    {
        if (line.Length == 0) faults.Add(new(field, CampaignFaultKind.Missing));
        else if (line.Length > longest) faults.Add(new(field, CampaignFaultKind.TooLong, longest));
        else if (line.Any(char.IsControl)) faults.Add(new(field, CampaignFaultKind.Malformed));
    }

    private static void CheckCount(List<CampaignFault> faults, string field, int count, int most)
    {
        if (count > most) faults.Add(new(field, CampaignFaultKind.TooMany, most));
    }

    private static void CheckRepeated<T>(List<CampaignFault> faults, string field, IReadOnlyList<T> items)
    {
        var seen = new HashSet<T>();
        for (var index = 0; index < items.Count; index++)
        {
            if (!seen.Add(items[index])) faults.Add(new($"{field}[{index}]", CampaignFaultKind.Repeated));
        }
    }

    private static void CheckHashtags(List<CampaignFault> faults, IReadOnlyList<string> hashtags)
    {
        CheckCount(faults, CampaignFields.Hashtags, hashtags.Count, CampaignLimits.Few);
        for (var index = 0; index < hashtags.Count; index++)
        {
            var (field, hashtag) = ($"{CampaignFields.Hashtags}[{index}]", hashtags[index]);
            CheckLine(faults, field, hashtag);
            // As a post would carry it, it must be one hashtag and the whole of it.
            if (hashtag.Length > 0 && !Hashtags.In("#" + hashtag).SetEquals([Hashtags.Normalize(hashtag)]))
                faults.Add(new(field, CampaignFaultKind.Malformed));
        }

        CheckRepeated(faults, CampaignFields.Hashtags, [.. hashtags.Select(Hashtags.Normalize)]);
    }

    private static void CheckPhases(List<CampaignFault> faults, CampaignPlan plan)
    {
        CheckCount(faults, CampaignFields.Phases, plan.Phases.Count, CampaignLimits.Few);
        for (var index = 0; index < plan.Phases.Count; index++)
        {
            var (field, phase) = ($"{CampaignFields.Phases}[{index}]", plan.Phases[index]);
            CheckLine(faults, $"{field}.name", phase.Name);
            if (phase.Period.Days < 1) faults.Add(new($"{field}.to", CampaignFaultKind.Reversed));
            if (!plan.Period.Contains(phase.Period.From)) faults.Add(new($"{field}.from", CampaignFaultKind.OutsideCampaign));
            if (!plan.Period.Contains(phase.Period.To)) faults.Add(new($"{field}.to", CampaignFaultKind.OutsideCampaign));
            if (index > 0 && phase.Period.From <= plan.Phases[index - 1].Period.To)
                faults.Add(new($"{field}.from", CampaignFaultKind.Overlapping));
            if (phase.Share is < 0 or > 100) faults.Add(new($"{field}.share", CampaignFaultKind.OutOfRange, 100));
        }

        CheckShares(faults, plan.Phases);
    }

    private static void CheckShares(List<CampaignFault> faults, IReadOnlyList<CampaignPhase> phases)
    {
        if (phases.All(phase => phase.Share is null)) return;
        for (var index = 0; index < phases.Count; index++)
        {
            if (phases[index].Share is null) faults.Add(new($"{CampaignFields.Phases}[{index}].share", CampaignFaultKind.ShareMissing));
        }

        if (phases.All(phase => phase.Share is not null) && phases.Sum(phase => (long)phase.Share!.Value) != 100)
            faults.Add(new(CampaignFields.Phases, CampaignFaultKind.SharesNot100));
    }

    private static void CheckCadence(List<CampaignFault> faults, IReadOnlyList<CadenceRule> rules)
    {
        CheckCount(faults, CampaignFields.Cadence, rules.Count, CampaignLimits.Few);
        for (var index = 0; index < rules.Count; index++)
        {
            var field = $"{CampaignFields.Cadence}[{index}]";
            if (rules[index].Posts is < 1 or > 1_000) faults.Add(new($"{field}.posts", CampaignFaultKind.OutOfRange, 1_000));
            if (rules[index].Name is { } name) CheckLine(faults, $"{field}.name", name);
        }
    }

    private static void CheckContent(List<CampaignFault> faults, IReadOnlyList<ContentItem> items)
    {
        CheckCount(faults, CampaignFields.Content, items.Count, CampaignLimits.Content);
        var numbers = new HashSet<int>();
        for (var index = 0; index < items.Count; index++)
        {
            var (field, item) = ($"{CampaignFields.Content}[{index}]", items[index]);
            if (item.Number < 0) faults.Add(new($"{field}.number", CampaignFaultKind.OutOfRange));
            if (item.Number > 0 && !numbers.Add(item.Number)) faults.Add(new($"{field}.number", CampaignFaultKind.Repeated));
            CheckLine(faults, $"{field}.title", item.Title);
            if (item.Text?.Length > CampaignLimits.ContentText) faults.Add(new($"{field}.text", CampaignFaultKind.TooLong, CampaignLimits.ContentText));
            if (item.Link is { } link && !IsOnTheWeb(link)) faults.Add(new($"{field}.link", CampaignFaultKind.Malformed));
            if (item.Link?.OriginalString.Length > CampaignLimits.Link) faults.Add(new($"{field}.link", CampaignFaultKind.TooLong, CampaignLimits.Link));
            CheckRepeated(faults, $"{field}.platforms", item.Platforms);
        }
    }

    private static bool IsOnTheWeb(Uri link) => link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp);

    private static void CheckTargets(List<CampaignFault> faults, IReadOnlyList<CampaignTarget> targets)
    {
        for (var index = 0; index < targets.Count; index++)
        {
            if (targets[index].Amount < 1) faults.Add(new($"{CampaignFields.Targets}[{index}].amount", CampaignFaultKind.OutOfRange));
        }

        CheckRepeated(faults, CampaignFields.Targets, [.. targets.Select(target => target.Metric)]);
    }
}
