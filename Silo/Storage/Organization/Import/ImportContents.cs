using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How the rows of a file and the steps of an import are kept: JSON, packed.</summary>
internal static class ImportContents
{
    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameSteps } },
    };

    /// <summary>Packs a file's rows or the steps of an import.</summary>
    public static byte[] Pack<T>(T contents)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(packing, contents, Json);
        return packed.ToArray();
    }

    /// <summary>Unpacks what <see cref="Pack"/> packed.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static T Unpack<T>(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(unpacking, Json) ?? throw new InvalidDataException("An import is kept without its contents.");
    }

    /// <summary>Another one for other steps: 32 bytes in hexadecimal digits.</summary>
    public static string Fingerprint(IReadOnlyList<UnitStep> steps) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(steps, Json)));

    // The names are stored: they stay whatever becomes of the types.
    private static void NameSteps(JsonTypeInfo type)
    {
        if (type.Type != typeof(UnitStep)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "step",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(UnitStep.Open), "open"),
                new JsonDerivedType(typeof(UnitStep.Rename), "rename"),
                new JsonDerivedType(typeof(UnitStep.Move), "move"),
                new JsonDerivedType(typeof(UnitStep.Reclassify), "reclassify"),
                new JsonDerivedType(typeof(UnitStep.CountHeads), "count"),
            },
        };
    }
}
