using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

/// <summary>Texts of any characters at all: controls, halves of surrogates, what is no character, and often those that matter.</summary>
internal static class Texts
{
    /// <summary>Such texts, most of them made of some characters.</summary>
    public static Gen<string> Likely(string characters)
    {
        var any = Gen.Choose(0, char.MaxValue).Select(code => (char)code);
        var odd = Gen.Elements('\0', '\ufffe', '\uffff', '\ud83c', '\udf1e', '\u0301', '\u0323', '\u200d', '\u00a0', 'Ð', 'ẞ', 'ǅ', 'İ');
        var letters = Gen.Frequency((6, Gen.Elements(characters.ToCharArray())), (1, any), (1, odd));
        return letters.ListOf().Select(text => string.Concat(text));
    }
}
