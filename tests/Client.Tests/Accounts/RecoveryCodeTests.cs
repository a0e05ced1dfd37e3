namespace Campaigns.Client.Tests;

public class RecoveryCodeTests
{
    [Fact]
    public void There_are_ten_and_all_differ()
    {
        var codes = RecoveryCode.Create();

        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(code => RecoveryCode.HasForm(code) && code.Length == 19);
    }

    [Fact]
    public void However_it_is_typed_it_is_the_same()
    {
        RecoveryCode.HashOf("ABCD efgh-jkmn 2345").ShouldBe(RecoveryCode.HashOf("abcd-efgh-jkmn-2345"));
        RecoveryCode.HashOf("abcd-efgh-jkmn-2346").ShouldNotBe(RecoveryCode.HashOf("abcd-efgh-jkmn-2345"));
    }

    [Fact]
    public void A_code_of_an_app_is_none() => RecoveryCode.HasForm("123 456").ShouldBeFalse();
}
