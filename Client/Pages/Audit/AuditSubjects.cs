using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads whom and which unit somebody typed into the filters of the audit log.</summary>
internal sealed class AuditSubjects(Access access, PeopleDesk desk, IPeople people, UnitPicker picker, Text text)
{
    private const int MostOffered = 200;
    private const int MostCandidates = 5;

    /// <summary>Codes of the units at the top of what the caller reads the log of.</summary>
    public Task<IReadOnlyList<string>> TopsAsync(CancellationToken cancellationToken) => access.TopsAsync(Capability.ReadAudit, cancellationToken);

    /// <summary>People whom the filter offers, the first of them.</summary>
    public async Task<IReadOnlyList<Person>> OffersAsync(CancellationToken cancellationToken) => await FoundAsync("", MostOffered, cancellationToken);

    /// <summary>The filters with ids in place of what was typed, and what is wrong with each; null for nothing.</summary>
    public async Task<(AuditQuery Query, string? UnitProblem, string? PersonProblem)> FindAsync(AuditQuery typed, CancellationToken cancellationToken)
    {
        string? unitProblem = null, personProblem = null;
        var (unit, person) = (typed.Unit, typed.Person);
        if (typed.Within is { } within) (unit, unitProblem) = await picker.PickAsync(within, await TopsAsync(cancellationToken), cancellationToken);
        if (person is not null && !Guid.TryParse(person, out _)) (person, personProblem) = await PersonAsync(person, cancellationToken);
        return (typed with { Unit = unit, Person = person }, unitProblem, personProblem);
    }

    /// <summary>Who a filter names, as people type it; what stands there when that is nobody whom the caller sees.</summary>
    public async Task<string?> NameAsync(string? person, CancellationToken cancellationToken) =>
        Guid.TryParse(person, out var account) && await desk.FindAsync(account, cancellationToken) is { } seen ? seen.Person.UserName : person;

    private async Task<(string Person, string? Problem)> PersonAsync(string typed, CancellationToken cancellationToken)
    {
        var key = FoldedText.Of(typed);
        var found = await FoundAsync(key, MostCandidates, cancellationToken);
        var meant = found.Where(person => string.Equals(person.UserName, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (meant.Count == 0) meant = [.. found.Where(person => FoldedText.Of(person.Name) == key)];
        if (meant is [var only]) return ($"{only.Account}", null);
        return (typed, found.Count == 0
            ? text.Audit.NoSuchPerson(typed)
            : text.Audit.WhichPerson(typed, [.. found.Select(person => $"{person.Name} ({person.UserName})")]));
    }

    private async Task<IReadOnlyList<Person>> FoundAsync(string search, int most, CancellationToken cancellationToken)
    {
        var tops = await access.TopsAsync(Capability.ManagePeople, cancellationToken);
        return (await people.ListAsync(tops, new ListQuery(search, "name", Descending: false, new ListPage(1, most)), cancellationToken)).Items;
    }
}
