using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

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
        var context = scope.ServiceProvider.GetRequiredService<CampaignsContext>();
        return [.. context.DataProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<CampaignsContext>();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        context.DataProtectionKeys.Add(new DataProtectionKeyRow { FriendlyName = friendlyName, Xml = xml });
        context.SaveChanges();
    }
}
