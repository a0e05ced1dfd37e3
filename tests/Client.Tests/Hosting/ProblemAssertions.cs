using System.Net;
using System.Text.Json;

namespace Campaigns.Client.Tests;

/// <summary>What an answer of the API must be.</summary>
internal static class ProblemAssertions
{
    /// <summary>A refusal as problem+json; returns it.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().ShouldBe(code);
        return problem;
    }
}
