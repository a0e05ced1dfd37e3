using System.Globalization;

namespace Campaigns.Silo;

/// <summary>Codes for <c>IN (…)</c>, each a parameter of its own.</summary>
internal static class CodeList
{
    /// <summary>Codes in one statement; whoever has more asks several times.</summary>
    public const int Most = 500;

    /// <summary>The names of the parameters with commas between them, and the parameters.</summary>
    public static (string Names, (string, object?)[] Parameters) Of(IEnumerable<string> codes)
    {
        var parameters = codes.Select((code, index) => ($"@code{index.ToString(CultureInfo.InvariantCulture)}", (object?)code)).ToArray();
        return (string.Join(", ", parameters.Select(parameter => parameter.Item1)), parameters);
    }
}
