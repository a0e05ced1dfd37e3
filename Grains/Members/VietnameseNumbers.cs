namespace Campaigns.Grains;

/// <summary>
/// Vietnam's mobile numbers: nine digits within the country since the networks' codes of three digits were replaced, from 15 September
/// 2018 on, by the Ministry of Information and Communications' Decision 798/QĐ-BTTTT of 25 May 2018.
/// </summary>
internal static class VietnameseNumbers
{
    /// <summary>The country's code.</summary>
    public const string Country = "84";

    // Within the country, without the zero before it.
    private const int Digits = 9;
    private const int DigitsBefore2018 = 10;

    /// <summary>The digits within the country; false when nothing says that they are Vietnamese, and then all of them.</summary>
    /// <param name="digits">All digits that were written.</param>
    /// <param name="hasPlus">Whether a plus sign stands before them, so that they begin with a country.</param>
    /// <param name="within">Those within the country, a zero before them included.</param>
    public static bool TryWithin(string digits, bool hasPlus, out string within)
    {
        // Nine digits that begin with 84 are a number within the country, of the network 084.
        var beginsWithCountry = digits.StartsWith(Country, StringComparison.Ordinal) && (hasPlus || digits.Length > Digits);
        var beginsWithDialled = !hasPlus && digits.StartsWith("00" + Country, StringComparison.Ordinal);
        within = beginsWithCountry ? digits[2..] : beginsWithDialled ? digits[4..] : digits;
        return beginsWithCountry || beginsWithDialled;
    }

    /// <summary>Reads a number within the country as a mobile number of today.</summary>
    /// <param name="within">Its digits, with or without the zero before them.</param>
    /// <param name="mobile">Nine digits; empty when there is a fault.</param>
    public static PhoneFault? Read(string within, out string mobile)
    {
        var digits = within.StartsWith('0') ? within[1..] : within;
        mobile = Today(digits);
        return mobile.Length > 0 ? null : FaultOf(digits);
    }

    private static string Today(string digits)
    {
        if (digits.Length == Digits && IsMobile(digits[0], digits[1])) return digits;
        return digits.Length == DigitsBefore2018 && Since2018(digits[..3]) is { } network ? network + digits[3..] : "";
    }

    private static PhoneFault FaultOf(string digits)
    {
        // Area codes begin with 2 since 2017. Before, they began with 2 to 8; of those 4 and 6 (Hanoi, Đồng Nai) are no mobile networks today.
        if (digits.Length is Digits or DigitsBefore2018 && digits[0] is '2' or '4' or '6') return PhoneFault.Landline;
        var wanted = digits.StartsWith('1') ? DigitsBefore2018 : Digits;
        if (digits.Length < wanted) return PhoneFault.TooShort;
        return digits.Length > wanted ? PhoneFault.TooLong : PhoneFault.UnknownPrefix;
    }

    // Networks of today, in use or handed to operators; 080 is the government's.
    private static bool IsMobile(char first, char second) => (first, second) switch
    {
        ('3' or '9', _) => true,
        ('5', '1' or '2' or '5' or '6' or '8' or '9') => true,
        ('7', '0' or >= '6') => true,
        ('8', not '0') => true,
        _ => false,
    };

    private static string? Since2018(string network) => network switch
    {
        "120" => "70",
        "121" => "79",
        "122" => "77",
        "126" => "76",
        "128" => "78",
        "123" => "83",
        "124" => "84",
        "125" => "85",
        "127" => "81",
        "129" => "82",
        "162" => "32",
        "163" => "33",
        "164" => "34",
        "165" => "35",
        "166" => "36",
        "167" => "37",
        "168" => "38",
        "169" => "39",
        "186" => "56",
        "188" => "58",
        "199" => "59",
        _ => null,
    };
}
