using System.Data;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campaigns.Silo;

/// <summary>
/// Keeps the data-protection ring in the database, so that every node and every restored backup can read the cookies and
/// credentials it protects. Data Protection asks for it synchronously, at start-up and when a key is due (every 90 days).
/// </summary>
internal sealed class DataProtectionKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return Read(scope.ServiceProvider.GetRequiredService<CampaignsContext>());
    }

    /// <summary>
    /// Stores an element, but not a key that is to be used while another is good: nodes that start together on a new database each
    /// find none and make one, and would not know of each other's until they read the ring again, a day later. The key stored first
    /// is the key of all; whoever made another reads the ring again anyway, right after storing.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<CampaignsContext>();
        using var transaction = Begin(context);
        if (IsSuperfluous(element, Read(context))) return;
        var xml = element.ToString(SaveOptions.DisableFormatting);
        context.DataProtectionKeys.Add(new DataProtectionKeyRow { FriendlyName = friendlyName, Xml = xml });
        context.SaveChanges();
        transaction.Commit();
    }

    private static List<XElement> Read(CampaignsContext context) =>
        [.. context.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];

    // As AccountRegistry.BeginAsync does it.
    private static IDbContextTransaction Begin(CampaignsContext context)
    {
        if (context.Database.IsSqlite()) return context.Database.BeginTransaction(IsolationLevel.Serializable);
        var transaction = context.Database.BeginTransaction();
        context.Database.ExecuteSqlRaw(PostgresDatabase.TakeDecisionLock);
        return transaction;
    }

    // After a revocation a new key is wanted whatever there is.
    private static bool IsSuperfluous(XElement element, List<XElement> ring) =>
        element.Name == "key"
        && ring.TrueForAll(known => known.Name == "key")
        && ring.Exists(known => At(known, "activationDate") <= At(element, "activationDate")
            && At(element, "activationDate") < At(known, "expirationDate"));

    // The format is the framework's: https://learn.microsoft.com/aspnet/core/security/data-protection/implementation/key-storage-format
    private static DateTimeOffset? At(XElement key, string date) => (DateTimeOffset?)key.Element(date);
}
