using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Client;

/// <summary>Joins the pages, the API and the live stream to a host.</summary>
public static class CampaignsClient
{
    // The largest form has a field for each share of a campaign's targets, and some that every form has.
    private static int MostFields => CampaignLimits.Shares + 100;

    /// <summary>
    /// Registers what the pages and the API need. The host brings the ports of the domain, <see cref="IFigureAccess"/>,
    /// <see cref="Access"/>, <see cref="IIdempotencyStore"/>, authentication and authorization.
    /// </summary>
    public static IServiceCollection AddCampaignsClient(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddApiDocument();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ErrorPages.AddCode);
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddScoped(_ => Text.Current);
        services.AddScoped<ReachDesk>();
        services.AddScoped<ActivityDesk>();
        services.AddScoped<UnitDesk>();
        services.AddScoped<UnitPicker>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<LinkSheets>();
        services.AddScoped<CampaignDesk>();
        services.AddScoped<CampaignStandingReader>();
        services.AddScoped<PostAttribution>();
        services.AddScoped<TrackedLinkDesk>();
        services.AddScoped<ParticipationDesk>();
        services.AddScoped<PointsDesk>();
        services.AddScoped<DataRequestDesk>();
        services.AddScoped<DataRequestSteps>();
        services.AddScoped<ShareReviewDesk>();
        services.AddScoped<RecountDesk>();
        services.AddMemberSignIn();
        services.AddHttpContextAccessor();
        services.AddScoped<PersonalLinks>();
        services.AddScoped<OwnDesk>();
        services.AddScoped<OwnDataReader>();
        services.AddSingleton<HandInAnswers>();
        services.TryAddScoped<ISystemPages, NoSystemPages>();
        return services;
    }

    /// <summary>
    /// Maps the static files, the pages, the API with its description, and the live stream. The pipeline before them must
    /// have <see cref="SecurityHeaders.UseSecurityHeaders"/>, <see cref="Languages.UseLanguages"/>, <see cref="ErrorPages.UseErrorPages"/>, authentication,
    /// authorization and antiforgery, in this order.
    /// </summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="assetsManifest">The list of static files; null for the one named after the host's application.</param>
    public static IEndpointRouteBuilder MapCampaignsClient(this IEndpointRouteBuilder endpoints, string? assetsManifest = null)
    {
        endpoints.MapStaticAssets(assetsManifest).AllowAnonymous();
        endpoints.MapRazorComponents<App>().WithFormOptions(valueCountLimit: MostFields).WithStaticAssets(assetsManifest);
        endpoints.MapOpenApi();
        endpoints.MapLanguage();
        endpoints.MapTrackedLinks().MapLinkClickApi();
        endpoints.MapParticipationApi().MapPointsApi();
        endpoints.MapPeopleApi().MapInvitationApi().MapAuditApi().MapMemberApi();
        endpoints.MapDataRequestApi();
        endpoints.MapOwnPages().MapOwnApi();
        return endpoints.MapReachApi().MapFanpageApi().MapActivityApi().MapUnitApi().MapCampaignApi().MapLive();
    }
}
