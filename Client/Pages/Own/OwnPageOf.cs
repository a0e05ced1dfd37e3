using Campaigns.Grains;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>A page of the member who is signed in.</summary>
public abstract class OwnPageOf : ComponentBase
{
    [Inject] private protected OwnDesk Desk { get; set; } = default!;

    [Inject] private protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private protected Text Text { get; set; } = default!;

    /// <summary>The request the page is for.</summary>
    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    /// <summary>The member; null only for one who was erased since the request began.</summary>
    private protected Member? Member { get; private set; }

    private protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var member = await Desk.DescribeAsync(Aborted);
        if (member is null || !await LoadAsync(member)) HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
        else Member = member;
    }

    /// <summary>Loads what else the page shows; false when its address names something that is not there.</summary>
    private protected virtual Task<bool> LoadAsync(Member member) => Task.FromResult(true);
}
