using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Silo;

/// <summary>
/// The store of an installation, on whichever engine it stands. Queries are one text for both engines; what differs between them
/// is here, in the migrations, and in the stores of the ledger.
/// </summary>
internal interface IDatabase
{
    /// <summary>Where it is, in words fit to show: never a password.</summary>
    string Name { get; }

    /// <summary>How many writers of a ledger in one process go well together; one prepares while another waits for the database.</summary>
    int LedgerWriters { get; }

    /// <summary>What makes a query pass over rows that another transaction holds, where there can be several writers.</summary>
    string SkippingLocked { get; }

    /// <summary>What makes a query lock the rows it reads until the transaction ends, where there can be several writers.</summary>
    string LockingRows { get; }

    /// <summary>The condition that bytes hold other bytes.</summary>
    /// <param name="column">A column of bytes.</param>
    /// <param name="parameter">The name of a parameter, of bytes.</param>
    string Holds(string column, string parameter);

    /// <summary>A connection ready to use; dispose it to give it back to the pool.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins a transaction in which every query sees one state of the data, and nothing is written.</summary>
    Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Two connections that see one state of the data.</summary>
    Task<ReadTwins> OpenTwinsAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that reads before it decides what to write: two of them never decide on the same reading.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps every ledger from writing until the transaction ends, so that figures can be moved from unit to unit. Called first in a
    /// transaction begun by <see cref="BeginWriteAsync"/>.
    /// </summary>
    Task HoldFiguresAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that adds to figures: the organization stands still until it ends, other figures go on.</summary>
    Task<DbTransaction> BeginFiguresAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Leaves nothing in the store's files of what was removed or overwritten. After the commit, outside a transaction.</summary>
    /// <returns>False: somebody still reads what was, so that it could not be done now.</returns>
    Task<bool> ForgetRemovedAsync(CancellationToken cancellationToken);

    /// <summary>A store for one writer of the ledger, on a connection of its own.</summary>
    Task<ILedgerStore> OpenLedgerAsync(CancellationToken cancellationToken);

    /// <summary>Lets EF use this database.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Whether the database itself is in trouble (locked, full, out of reach), so that nothing handed to it is to blame.</summary>
    bool IsInTrouble(Exception exception);

    /// <summary>Whether a transaction only lost a race with another node's, so that it may succeed when begun again.</summary>
    bool LostARace(Exception exception);
}
