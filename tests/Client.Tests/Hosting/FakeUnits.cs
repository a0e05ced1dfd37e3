using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Keeps the changes that were asked for, and answers as a test says; lists and finds units of the tree in memory.</summary>
internal sealed class FakeUnits(FakeOrganization organization) : IUnitStore, IUnitDirectory, IUnitImports
{
    public List<(string Code, UnitChange Change)> Changes { get; } = [];

    /// <summary>What a change comes to; null for done.</summary>
    public UnitOutcome? Answer { get; set; }

    /// <summary>What is asked of an import comes to.</summary>
    public UnitImportOutcome ImportAnswer { get; set; } = new UnitImportOutcome.NothingToDo();

    public UnitImport Import { get; set; } = new()
    {
        Id = 7,
        Scope = "tinh",
        FileName = "cây.csv",
        From = null,
        UploadedAt = new DateTimeOffset(2026, 6, 30, 1, 0, 0, TimeSpan.Zero),
        Counts = new UnitPlanCounts(1, 0, 0, 0, 0),
    };

    public UnitPlan Plan { get; set; } = new()
    {
        Steps = [new UnitStep.Open("xa-3", "Đoàn xã Ba", UnitKind.Commune, "tinh", null)],
        Errors = [RowError.At(5, UnitColumn.Parent, RowFault.UnknownParent, "nowhere")],
        Unchanged = 2,
        Absent = [],
        Fingerprint = "f1",
    };

    /// <summary>What was handed in: the name, the scope, the day and the content.</summary>
    public List<string> Files { get; } = [];

    /// <summary>What was applied, with the plan that was seen and whether only good rows, or undone.</summary>
    public List<string> Asked { get; } = [];

    public Task<UnitHistory?> FindAsync(string code, CancellationToken cancellationToken) =>
        Task.FromResult(organization.Units.FirstOrDefault(unit => unit.Code == code) is { } unit ? History(unit) : null);

    public Task<UnitOutcome> ApplyAsync(string code, UnitChange change, CancellationToken cancellationToken)
    {
        Changes.Add((code, change));
        var unit = organization.Units.FirstOrDefault(unit => unit.Code == code) ?? new Unit(code, "Mới", "tinh");
        return Task.FromResult(Answer ?? new UnitOutcome.Done(History(unit)));
    }

    public Task<PageOf<UnitSummary>> ListAsync(string scope, UnitFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var found = organization.Units
            .Where(unit => filter.DirectlyBelow ? unit.Parent == scope : unit.Code != scope && organization.IsWithin(unit.Code, scope))
            .Where(unit => filter.Kind is null || unit.Kind == filter.Kind)
            .Where(unit => FoldedText.Of(unit.Name).Contains(query.Search, StringComparison.Ordinal))
            .Select(unit => new UnitSummary(unit, 0, 1, 1234, 0)).ToList();
        return Task.FromResult(query.Page.Cut(found));
    }

    Task<UnitSummary?> IUnitDirectory.FindAsync(string code, CancellationToken cancellationToken) => Task.FromResult(
        organization.Units.FirstOrDefault(unit => unit.Code == code) is { } unit ? new UnitSummary(unit, 2, 3, 1234, 1) : null);

    public async Task<UnitImportOutcome> PreviewAsync(UnitFile file, Actor by, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.Content);
        Files.Add($"{file.Name} {file.Scope} {file.From:yyyy-MM-dd} {await reader.ReadToEndAsync(cancellationToken)}".Trim());
        return ImportAnswer is UnitImportOutcome.NothingToDo ? new UnitImportOutcome.Previewed(Import, Plan) : ImportAnswer;
    }

    public Task<UnitImport?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(id == Import.Id ? Import : null);

    public Task<UnitPlan?> PlanAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(id == Import.Id && Import.AppliedAt is null ? Plan : null);

    public Task<IReadOnlyList<UnitImport>> AppliedAsync(string unit, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnitImport>>(Import.AppliedAt is null ? [] : [Import]);

    public Task<UnitImportOutcome> ApplyAsync(long id, string seen, bool goodRowsOnly, Actor by, CancellationToken cancellationToken)
    {
        Asked.Add($"apply {id} {seen} {goodRowsOnly}");
        if (ImportAnswer is UnitImportOutcome.Applied) Import = Import with { AppliedAt = Import.UploadedAt };
        return Task.FromResult(ImportAnswer);
    }

    public Task<UnitImportOutcome> UndoAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        Asked.Add($"undo {id}");
        if (ImportAnswer is UnitImportOutcome.Undone) Import = Import with { UndoneAt = Import.UploadedAt };
        return Task.FromResult(ImportAnswer);
    }

    private static UnitHistory History(Unit unit) => new()
    {
        Unit = unit,
        Names = [new UnitName(new DateOnly(2025, 7, 1), unit.Name), new UnitName(DateOnly.MinValue, "Tên cũ")],
        Places = [new UnitPlace(DateOnly.MinValue, unit.Parent)],
        HeadCounts = [new HeadCount(new DateOnly(2026, 1, 1), 1234, null)],
    };
}
