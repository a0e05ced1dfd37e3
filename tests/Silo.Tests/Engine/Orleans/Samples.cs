using System.Collections;
using System.Reflection;
using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Made-up values of everything that grains are sent and answer, found by looking at their interfaces.</summary>
internal static class Samples
{
    /// <summary>By the type's name, one value for each choice there is: each case of each closed set, and every optional field empty once.</summary>
    public static Dictionary<string, object[]> OfMessages() => OrleansTwinTests.Registrations()
        .SelectMany(grain => grain.Methods.Keys)
        .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(ResultOf(method.ReturnType)))
        .Where(type => type.Assembly == typeof(IGrains).Assembly)
        .Distinct()
        .SelectMany(CasesOf)
        .ToDictionary(NameOf, type => Of(type).Concat(WithEmptyFields(type)).ToArray());

    // Several outcomes have cases of one name.
    private static string NameOf(Type type) => type.DeclaringType is { } outcome ? $"{outcome.Name}.{type.Name}" : type.Name;

    private static Type ResultOf(Type task) => task.IsGenericType ? task.GetGenericArguments()[0] : typeof(void);

    private static IEnumerable<Type> CasesOf(Type type) =>
        type.IsAbstract ? type.GetNestedTypes().Where(nested => nested.IsSubclassOf(type)) : [type];

    private static IEnumerable<object> Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple(type) is { } value) return [value];
        if (ItemOf(type) is { } item) return [ListOf(item)];
        if (type.IsEnum) return [Enum.GetValues(type).GetValue(1)!];
        if (type.IsAbstract) return CasesOf(type).SelectMany(Of);

        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(parameter => Of(parameter.ParameterType).ToArray()).ToArray();
        return Enumerable.Range(0, arguments.Select(choices => choices.Length).DefaultIfEmpty(1).Max())
            .Select(choice => Filled(constructor.Invoke([.. arguments.Select(choices => choices[choice % choices.Length])]), constructor));
    }

    private static object? Simple(Type type) =>
        type == typeof(string) ? "Đoàn xã “Một”"
        : type == typeof(int) ? 7
        : type == typeof(long) ? 11_000_000_000
        : type == typeof(bool) ? true
        : type == typeof(double) ? 0.1 + 0.2
        : type == typeof(Uri) ? new Uri("https://example.org/a?b=c")
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 6, 30, 1, 30, 0, 123, 456, TimeSpan.Zero)
        : type == typeof(Guid) ? new Guid("01890a5d-ac96-774b-bcce-b302099a8057")
        : type == typeof(DateOnly) ? new DateOnly(2026, 6, 30)
        : null;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    // A List, as it arrives: what is compared tells lists of two types apart.
    private static IList ListOf(Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!; // it has a constructor without parameters
        list.Add(Of(item).First());
        return list;
    }

    private static object Filled(object sample, ConstructorInfo constructor)
    {
        var filled = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in sample.GetType().GetProperties().Where(property => property.CanWrite && !filled.Contains(property.Name)))
            property.SetValue(sample, Of(property.PropertyType).First());
        return sample;
    }

    private static IEnumerable<object> WithEmptyFields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (nullability.Create(property).WriteState != NullabilityState.Nullable) continue;
            var sample = Of(type).First();
            property.SetValue(sample, null);
            yield return sample;
        }
    }
}
