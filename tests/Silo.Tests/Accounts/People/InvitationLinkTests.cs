using Campaigns.Client;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Silo.Tests;

public sealed class InvitationLinkTests
{
    [Fact]
    public void The_link_leads_to_the_site_that_the_inviter_sees_below_its_path()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.PathBase) = ("https", new HostString("doan.example", 8443), "/chien-dich");

        PeopleAddresses.InvitationLink(request, "abc").ShouldBe("https://doan.example:8443/chien-dich/invitation?token=abc");
    }
}
