using System.Text;

namespace Campaigns.Client.Tests;

/// <summary>The codes of RFC 6238, appendix B, cut to six digits.</summary>
public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void A_code_is_that_of_the_standard(long seconds, string expected) =>
        Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(expected);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_off_by_one_step(int steps, bool expected)
    {
        var code = Totp.Code(Secret, Totp.StepAt(Now) + steps);

        Totp.Match(Secret, code, Now, lastStep: null).HasValue.ShouldBe(expected);
    }

    [Fact]
    public void A_code_is_taken_once_and_none_before_it_any_more()
    {
        var step = Totp.StepAt(Now);

        Totp.Match(Secret, Totp.Code(Secret, step), Now, lastStep: step).ShouldBeNull();
        Totp.Match(Secret, Totp.Code(Secret, step - 1), Now, lastStep: step).ShouldBeNull();
        Totp.Match(Secret, Totp.Code(Secret, step + 1), Now, lastStep: step).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData("005 924", true)]
    [InlineData("5924", false)]
    [InlineData("", false)]
    [InlineData("0059240", false)]
    [InlineData("một hai", false)]
    public void Only_six_digits_are_a_code(string typed, bool expected) =>
        Totp.Match(Secret, typed, Now, lastStep: null).HasValue.ShouldBe(expected);

    [Fact]
    public void A_secret_is_typed_in_base32()
    {
        Totp.ToText(Secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Totp.ToText("foobar"u8).ShouldBe("MZXW6YTBOI"); // RFC 4648, section 10, without its padding
        Totp.Address(Secret, "Chiến dịch", "an@example.vn").ShouldBe(
            "otpauth://totp/Chi%E1%BA%BFn%20d%E1%BB%8Bch:an%40example.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Chi%E1%BA%BFn%20d%E1%BB%8Bch");
    }
}
