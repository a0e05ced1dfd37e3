using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo.Tests;

/// <summary>A database whose writers a test can keep waiting.</summary>
internal sealed class ObstructedDatabase(IDatabase database) : IDatabase
{
    /// <summary>Runs before each transaction that writes begins; null for nothing.</summary>
    public Func<CancellationToken, Task>? BeforeWriting { get; set; }

    /// <summary>Runs before each connection is opened; null for nothing.</summary>
    public Func<Task>? BeforeOpening { get; set; }

    public string Name => database.Name;

    public int LedgerWriters => database.LedgerWriters;

    public string SkippingLocked => database.SkippingLocked;

    public string LockingRows => database.LockingRows;

    public string Holds(string column, string parameter) => database.Holds(column, parameter);

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (BeforeOpening is { } obstruction) await obstruction();
        return await database.OpenAsync(cancellationToken);
    }

    public Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken) =>
        database.BeginReadAsync(connection, cancellationToken);

    public Task<ReadTwins> OpenTwinsAsync(CancellationToken cancellationToken) => database.OpenTwinsAsync(cancellationToken);

    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (BeforeWriting is { } obstruction) await obstruction(cancellationToken);
        return await database.BeginWriteAsync(connection, cancellationToken);
    }

    public Task HoldFiguresAsync(DbConnection connection, CancellationToken cancellationToken) =>
        database.HoldFiguresAsync(connection, cancellationToken);

    public Task<ILedgerStore> OpenLedgerAsync(CancellationToken cancellationToken) => database.OpenLedgerAsync(cancellationToken);

    public void Configure(DbContextOptionsBuilder options) => database.Configure(options);

    public async Task<DbTransaction> BeginFiguresAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (BeforeWriting is { } obstruction) await obstruction(cancellationToken);
        return await database.BeginFiguresAsync(connection, cancellationToken);
    }

    public Task<bool> ForgetRemovedAsync(CancellationToken cancellationToken) => database.ForgetRemovedAsync(cancellationToken);

    public bool IsInTrouble(Exception exception) => database.IsInTrouble(exception);

    public bool LostARace(Exception exception) => database.LostARace(exception);
}
