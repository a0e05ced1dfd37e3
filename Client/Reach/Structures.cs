using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The names by which addresses and the API know the two views of the organization.</summary>
internal static class Structures
{
    /// <summary>The name.</summary>
    public static string Name(this Structure structure) => structure switch
    {
        Structure.Now => "now",
        Structure.Then => "then",
    };

    /// <summary>Finds a view by its name, case-sensitive.</summary>
    public static bool TryParse(string name, out Structure structure)
    {
        structure = name == "then" ? Structure.Then : Structure.Now;
        return name is "now" or "then";
    }
}
