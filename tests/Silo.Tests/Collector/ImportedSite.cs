using Campaigns.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaigns.Silo.Tests;

/// <summary>An installation into which a recording, or a part of it, was imported.</summary>
internal sealed class ImportedSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ImportedSite() => Database = DataDirectory.Open(_folder.File("data"), TimeProvider.System, survivesPowerLoss: false);

    public SqliteDatabase Database { get; }

    /// <summary>Imports the rows of a recording that <paramref name="keeps"/> accepts, in their order.</summary>
    /// <param name="recording">The folder of the three files.</param>
    /// <param name="keeps">Told a file's name and a row's first three cells, which are never quoted.</param>
    public static async Task<ImportedSite> FromAsync(string recording, Func<string, string[], bool> keeps)
    {
        var site = new ImportedSite();
        foreach (var name in (string[])["accounts.csv", "posts.csv", "snapshots.csv"])
        {
            var lines = File.ReadLines(Path.Combine(recording, name));
            File.WriteAllLines(site._folder.File(name), lines.Where((line, index) => index == 0 || keeps(name, line.Split(',', 4))));
        }

        await site.ImportAsync();
        return site;
    }

    public void Dispose()
    {
        Database.ClosePool();
        _folder.Dispose();
    }

    private async Task ImportAsync()
    {
        await using (var connection = await Database.OpenAsync()) await UnitStore.AddAsync(connection, CollectingSite.Unit, "Tỉnh Đoàn", parent: null);
        using var rejected = new RejectedRows(_folder.File("rejected.csv"));
        await using var ledger = new Ledger(Database, new FiguresFeed(TimeProvider.System), NullLogger<Ledger>.Instance);
        await new Importer(Database, ledger, new Progress<ImportProgress>())
            .ImportAsync(_folder.Path, () => Task.FromResult(CollectingSite.Unit), rejected, CancellationToken.None);
        rejected.Count.ShouldBe(0);
    }
}
