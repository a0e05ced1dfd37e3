using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Client;

/// <summary>Closes endpoints that show the installation itself, whoever wrote them.</summary>
public static class SystemAccess
{
    /// <summary>Answers 404 to everybody but system admins, as what they may not see is answered everywhere.</summary>
    public static TBuilder ForSystemAdmins<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization().AddEndpointFilter(LetInAsync);

    private static async ValueTask<object?> LetInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        var access = request.RequestServices.GetRequiredService<Access>();
        return await access.MayManageSystemAsync(request.RequestAborted) ? await next(context) : TypedResults.NotFound();
    }
}
