using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>One of the new units of a split, as it was typed.</summary>
public sealed class UnitPartInput
{
    /// <summary>How many parts a form takes; far beyond what people split at once.</summary>
    public const int Most = 60;

    private static readonly char[] BetweenPages = ['\n', '\r', ',', ';', ' ', '\t'];

    /// <summary>Its code.</summary>
    public string? Code { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its kind, by its name.</summary>
    public string? Kind { get; set; }

    /// <summary>Units that come to it, one a line, by names or codes.</summary>
    public string? Units { get; set; }

    /// <summary>Keys of pages that come to it, one a line.</summary>
    public string? Pages { get; set; }

    /// <summary>Whether nothing is typed; a kind is always chosen.</summary>
    internal bool IsBlank => new[] { Code, Name, Units, Pages }.All(string.IsNullOrWhiteSpace);

    /// <summary>Its fields; empty when it is blank.</summary>
    internal IEnumerable<(string Name, string? Value)> Filled => IsBlank
        ? []
        : [(nameof(Code), Code), (nameof(Name), Name), (nameof(Kind), Kind), (nameof(Units), Units), (nameof(Pages), Pages)];

    /// <summary>The name of a part's field in the form: <c>Parts[0].Code</c>.</summary>
    internal static string NameOf(int index, string field) => string.Create(CultureInfo.InvariantCulture, $"Parts[{index}].{field}");

    /// <summary>Reads it, with units by their codes; what is wrong with it is noted in <paramref name="fields"/>.</summary>
    internal UnitPart Read(int index, UnitFields fields) => new(
        fields.NewCode(NameOf(index, nameof(Code)), Code), fields.Name(NameOf(index, nameof(Name)), Name),
        fields.Kind(NameOf(index, nameof(Kind)), Kind), Parent: null)
    {
        Units = fields.Codes(NameOf(index, nameof(Units)), UnitChangeInput.Listed(Units)),
        Pages = fields.Pages(
            NameOf(index, nameof(Pages)), (Pages ?? "").Split(BetweenPages, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    };
}
