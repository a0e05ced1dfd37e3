using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Campaigns.Client;

/// <summary>The description of the API, made from its types.</summary>
internal static class OpenApiDocument
{
    private const string Version = "v1";

    /// <summary>Registers the document <c>/openapi/v1.json</c>, of what is below <c>/api</c> only.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Campaigns API";
            document.Info.Version = Version;
            document.Info.Description =
                "Figures of campaigns, pages and posts. Days are local to Asia/Ho_Chi_Minh; null is unknown and 0 is zero. "
                + "Reach counts people: it is given as an interval by platform and never as a sum. "
                + "Refusals are problem+json with a stable code.";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeIdempotencyKey);
    });

    private static Task DescribeIdempotencyKey(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<AcceptsIdempotencyKey>().Any()) return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKeys.HeaderName,
            In = ParameterLocation.Header,
            Description = "Names this request for 24 hours: sent again with the same key it does not run again, and its answer comes again "
                + $"with {IdempotencyKeys.ReplayedHeaderName}: true.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKeys.LongestKey },
        });
        return Task.CompletedTask;
    }
}
