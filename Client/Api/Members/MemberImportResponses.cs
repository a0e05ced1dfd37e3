using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Decides of doubtful lines.</summary>
/// <param name="Choices">same_person or another_person by the number of the line; null to leave a line out.</param>
public sealed record ChooseMemberImportRequest(IReadOnlyDictionary<string, string?>? Choices)
{
    internal IReadOnlyDictionary<int, RosterChoice?> Read(BodyFields fields, Text text)
    {
        var read = new Dictionary<int, RosterChoice?>();
        foreach (var (line, word) in Choices ?? new Dictionary<string, string?>())
        {
            var choice = ApiNames.Read<RosterChoice>(word, out var isKnown);
            if (isKnown && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) read[number] = choice;
            else fields.Refuse("choices", "invalid_choices", text.Fanpages.OneOf("same_person, another_person, null"));
        }

        return read;
    }
}

/// <summary>Applies an import.</summary>
/// <param name="Fingerprint">Names what the caller has seen; anything else is not done.</param>
public sealed record ApplyMemberImportRequest(string? Fingerprint);

/// <summary>An import of a roster. It says nothing about anybody in it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Unit">Code of the unit that the file was read for.</param>
/// <param name="UploadedAt">When it was handed in (UTC).</param>
/// <param name="AppliedAt">When it was applied (UTC); null before.</param>
/// <param name="UndoneAt">When it was undone (UTC); null unless it was.</param>
/// <param name="Counts">How many people it enrols, moves and corrects.</param>
/// <param name="Lines">How many lines come to what; null once it is applied.</param>
/// <param name="Fingerprint">Names what would be done; to be named by whoever applies it. Null once it is applied.</param>
public sealed record MemberImportResponse(
    long Id, string Unit, DateTimeOffset UploadedAt, DateTimeOffset? AppliedAt, DateTimeOffset? UndoneAt, MemberImportCounts Counts,
    RosterCounts? Lines, string? Fingerprint)
{
    /// <summary>The headings of the columns that are not taken; nothing else of them is kept. Null once it is applied.</summary>
    public IReadOnlyList<string>? ColumnsNotTaken { get; init; }

    /// <summary>Lines left out because whoever they were decided by was changed since; null but in the answer to applying it.</summary>
    public IReadOnlyList<int>? LinesLeftOut { get; init; }

    /// <summary>What the undoing came to; null but in its answer.</summary>
    public MemberUndoResponse? Undo { get; init; }

    internal static MemberImportResponse Of(MemberImport import, SettledRoster? roster) => new(
        import.Id, import.Scope, import.UploadedAt, import.AppliedAt, import.UndoneAt, roster?.Counts ?? import.Counts, roster?.Plan.Counts,
        roster?.Fingerprint)
    {
        ColumnsNotTaken = roster?.NotTaken,
    };
}

/// <summary>What an undone import came to.</summary>
/// <param name="Removed">People it had enrolled, who are gone.</param>
/// <param name="PutBack">People it had moved or corrected, who are as they were.</param>
/// <param name="Stayed">People who stay as they are, by the reason.</param>
public sealed record MemberUndoResponse(int Removed, int PutBack, IReadOnlyDictionary<string, int> Stayed)
{
    internal static MemberUndoResponse Of(MemberUndoResult result) =>
        new(result.Removed, result.PutBack, result.Stayed.ToDictionary(stayed => stayed.Reason.ApiName(), stayed => stayed.People));
}

/// <summary>An import with what it would do.</summary>
/// <param name="Import">The import.</param>
/// <param name="Plan">A page of its lines; none once it is applied.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Size">How many a full page has.</param>
/// <param name="Total">How many lines there are of those asked for.</param>
public sealed record MemberImportPlanResponse(
    MemberImportResponse Import, IReadOnlyList<RosterLineResponse> Plan, int Page, int Size, int Total)
{
    internal static MemberImportPlanResponse Of(MemberImport import, SettledRoster? roster, RosterLineKind? kind, ListPage part, Text text)
    {
        var lines = roster?.Plan.Lines.Where(line => kind is null || line.Step.Kind() == kind).ToList() ?? [];
        var page = part.Cut(lines);
        return new MemberImportPlanResponse(
            MemberImportResponse.Of(import, roster), [.. page.Items.Select(line => RosterLineResponse.Of(line, roster!, text))],
            page.Page, page.Size, page.Total);
    }
}

/// <summary>What is done with a line of a roster.</summary>
/// <param name="Line">Its number as a spreadsheet or a text editor counts it.</param>
/// <param name="Step">enrol, return, move, already_enrolled, duplicate, doubtful or faulty.</param>
/// <param name="Name">The name; null for a line that cannot be used, as the three below.</param>
/// <param name="Number">The phone number.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Guardian">not_needed, needed or unknown.</param>
/// <param name="Member">The member it is about, or may be; null for none, and for somebody the caller may not know of.</param>
/// <param name="Choice">same_person or another_person, once decided; null otherwise.</param>
/// <param name="Errors">What is wrong with it, by column.</param>
/// <param name="Message">The same for people.</param>
public sealed record RosterLineResponse(
    int Line, string Step, string? Name, string? Number, string? Unit, string? Guardian, string? Member, string? Choice,
    IReadOnlyList<RosterErrorResponse> Errors, string Message)
{
    internal static RosterLineResponse Of(RosterLine line, SettledRoster roster, Text text) => new(
        line.Line, line.Step.Kind().ApiName(), line.Person?.Name.Value, line.Person?.Number.E164, line.Person?.Unit,
        line.Person is null ? null : line.Guardian.ApiName(), MemberOf(line.Step)?.ToString(),
        roster.Choices.TryGetValue(line.Line, out var choice) ? choice.ApiName() : null,
        [.. (line.Step as RosterStep.Faulty)?.Errors.Select(error => RosterErrorResponse.Of(error, text)) ?? []],
        line.Step is RosterStep.Doubtful(var reason, _) ? text.Members.Doubt(reason) : text.MemberImports.Step(line.Step));

    private static MemberId? MemberOf(RosterStep step) => step switch
    {
        RosterStep.AlreadyEnrolled(var member) => member,
        RosterStep.Move(var member, _) => member,
        RosterStep.Return(var member, _) => member,
        RosterStep.Doubtful(_, var like) => like,
        _ => null,
    };
}

/// <summary>What is wrong with a line.</summary>
/// <param name="Column">name, number, birth, unit or own_code; null for the line as a whole.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Given">What stands there, shortened; null when nothing does.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record RosterErrorResponse(string? Column, string Code, string? Given, string Message)
{
    internal static RosterErrorResponse Of(RosterError error, Text text) => new(
        error.Column?.ApiName(), error.Fault.ApiName(), error.Given, text.Members.Fault(error.Fault));
}
