namespace Campaigns.Client;

/// <summary>One of a page's <see cref="Tabs"/>: a page of its own.</summary>
/// <param name="Name">What people see.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Tab(string Name, string Address);
