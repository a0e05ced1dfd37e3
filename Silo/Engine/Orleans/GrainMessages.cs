using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Campaigns.Silo;

/// <summary>
/// How the arguments and results of grains travel: the domain's own records, as JSON, with no attribute on any of them. A field that the
/// other node's release does not know is passed over, so that records may gain fields while a cluster is upgraded node by node.
/// </summary>
internal sealed class GrainMessages : IGeneralizedCopier, ITypeFilter
{
    /// <summary>The format.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ClosedRecords.AddCases } },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Has Orleans send them so. Every node of a cluster must.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            isSerializable: IsMessage, isCopyable: null, configureOptions: json => json.Configure(options => options.SerializerOptions = Json)));
        services.AddSingleton<GrainMessages>();
        services.AddSingleton<IGeneralizedCopier>(provider => provider.GetRequiredService<GrainMessages>());
        services.AddSingleton<ITypeFilter>(provider => provider.GetRequiredService<GrainMessages>());

        // Exceptions have a format of Orleans' own. Ours arrive with their type and text; they carry nothing else.
        services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(nameof(Campaigns)));
    }

    /// <inheritdoc />
    public bool IsSupportedType(Type type) => IsMessage(type);

    /// <summary>The same: a record never changes, so both sides may hold it. Copying is most of what a call within a node costs.</summary>
    public object? DeepCopy(object? input, CopyContext context) => input;

    /// <inheritdoc />
    public bool? IsTypeAllowed(Type type) => IsOurs(type) ? true : null;

    private static bool IsMessage(Type type) => IsOurs(type) && !type.IsAssignableTo(typeof(Exception));

    private static bool IsOurs(Type type) => type.Assembly == typeof(IGrains).Assembly;
}
