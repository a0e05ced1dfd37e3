using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Client.Tests;

public class ApiKeySecretTests
{
    [Fact]
    public void A_key_read_back_matches_what_was_kept_of_it()
    {
        var (text, kept) = ApiKeySecret.Create();

        ApiKeySecret.TryParse(text, out var shown).ShouldBeTrue();

        shown.Prefix.ShouldBe(kept.Prefix);
        shown.Matches(kept).ShouldBeTrue();
    }

    [Fact]
    public void What_is_kept_is_the_sha256_of_the_key_and_its_public_prefix()
    {
        var (text, kept) = ApiKeySecret.Create();

        kept.Hash.ToArray().ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        text.ShouldStartWith("cmp_");
        text.ShouldStartWith(kept.Prefix + "_");
        kept.Prefix.Length.ShouldBe(16);
        text.Length.ShouldBe(60);
    }

    [Fact]
    public void A_key_with_another_last_character_does_not_match()
    {
        var (text, kept) = ApiKeySecret.Create();
        var other = text[..^1] + (text[^1] == 'A' ? 'B' : 'A');

        ApiKeySecret.TryParse(other, out var shown).ShouldBeTrue();

        shown.Matches(kept).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cmp_")]
    [InlineData("cmp_0123456789ab_short")]
    [InlineData("xyz_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("cmp_0123456789abAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_does_not_look_like_a_key_is_none(string? text) => ApiKeySecret.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void No_two_keys_are_alike()
    {
        var prefixes = Enumerable.Range(0, 1000).Select(_ => ApiKeySecret.Create().Secret.Prefix);

        prefixes.ShouldBeUnique();
    }
}
