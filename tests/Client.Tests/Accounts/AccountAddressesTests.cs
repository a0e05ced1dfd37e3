namespace Campaigns.Client.Tests;

public class AccountAddressesTests
{
    [Theory]
    [InlineData("/campaigns?from=2026-01-01", "/campaigns?from=2026-01-01")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("campaigns", "/")]
    [InlineData("~//elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    public void Only_an_address_on_this_site_is_returned_to(string? returnUrl, string expected) =>
        AccountAddresses.LocalOrHome(returnUrl).ShouldBe(expected);

    [Theory]
    [InlineData("/api/v1/reach", true)]
    [InlineData("/API/v1", true)]
    [InlineData("/apidocs", false)]
    [InlineData("/", false)]
    public void What_is_under_api_is_for_programs(string path, bool expected) => AccountAddresses.IsApi(path).ShouldBe(expected);
}
