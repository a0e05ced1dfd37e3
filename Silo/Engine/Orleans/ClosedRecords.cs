using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Campaigns.Silo;

/// <summary>
/// Writes and reads closed sets of records, an abstract record whose cases are nested in it, by the name of the case. So that the domain
/// needs no attribute for each of them.
/// </summary>
internal static class ClosedRecords
{
    private const string CaseProperty = "$case";

    /// <summary>Tells the serializer the cases of an abstract record; leaves any other type as it is.</summary>
    public static void AddCases(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsAbstract) return;
        var cases = CasesOf(type.Type, type.Type).ToList();
        if (cases.Count == 0) return;

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = CaseProperty };
        foreach (var each in cases) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(each, each.Name));
    }

    private static IEnumerable<Type> CasesOf(Type set, Type within)
    {
        foreach (var nested in within.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!nested.IsAssignableTo(set)) continue;
            if (!nested.IsAbstract) yield return nested;
            else foreach (var each in CasesOf(set, nested)) yield return each;
        }
    }
}
