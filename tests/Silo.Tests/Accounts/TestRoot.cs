using Campaigns.Client;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;

namespace Campaigns.Silo.Tests;

/// <summary>The least that a page needs around it.</summary>
public sealed class TestRoot : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<Router>(0);
        builder.AddComponentParameter(1, nameof(Router.AppAssembly), typeof(TestRoot).Assembly);
        builder.AddComponentParameter(2, nameof(Router.AdditionalAssemblies), new[] { typeof(Account).Assembly });
        builder.AddComponentParameter(3, nameof(Router.Found), (RenderFragment<RouteData>)(route => page =>
        {
            page.OpenComponent<RouteView>(0);
            page.AddComponentParameter(1, nameof(RouteView.RouteData), route);
            page.CloseComponent();
        }));
        builder.CloseComponent();
    }
}

/// <summary>A page with the sign-out button that the layout will have.</summary>
[Route("/stub-sign-out")]
public sealed class StubSignOutPage : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<SignOutForm>(0);
        builder.CloseComponent();
    }
}
