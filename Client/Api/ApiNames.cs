using System.Text.Json;

namespace Campaigns.Client;

/// <summary>The names of enumerations in addresses and bodies: in_snake_case, as the API's answers have them.</summary>
internal static class ApiNames
{
    /// <summary>The name of a value.</summary>
    public static string ApiName<T>(this T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Reads a name; null for no name and for one that there is not, which <paramref name="isKnown"/> tells apart.</summary>
    public static T? Read<T>(string? name, out bool isKnown) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>().Where(value => value.ApiName() == name))
        {
            isKnown = true;
            return value;
        }

        isKnown = string.IsNullOrEmpty(name);
        return null;
    }
}
