using System.Reflection;
using System.Runtime.CompilerServices;

namespace Campaigns.Client.Tests;

/// <summary>Walks every string there is, so that a slice's strings are checked the day they come.</summary>
public sealed class EveryLanguageTests
{
    /// <summary>Strings that are rightly the same in both languages.</summary>
    private static readonly HashSet<string> Alike = ["ReachText.PublishedOn"];

    [Fact]
    public void No_string_is_empty()
    {
        foreach (var text in new[] { Text.Vietnamese, Text.English })
        {
            foreach (var (name, strings) in Strings(text))
                strings.ShouldAllBe(given => given == null || given.Trim() != "", $"{text.Language} {name}");
        }
    }

    [Fact]
    public void Nothing_is_left_in_vietnamese_in_english()
    {
        var vietnamese = Strings(Text.Vietnamese);

        foreach (var (name, strings) in Strings(Text.English).Where(pair => !Alike.Contains(pair.Key)))
        {
            foreach (var (english, original) in strings.Zip(vietnamese[name]))
            {
                (english is null).ShouldBe(original is null, name);
                if (english is not null) english.ShouldNotBe(original, name);
            }
        }
    }

    [Fact]
    public void What_is_listed_as_alike_is_alike()
    {
        var (vietnamese, english) = (Strings(Text.Vietnamese), Strings(Text.English));

        foreach (var name in Alike) english[name].ShouldBe(vietnamese[name]);
    }

    /// <summary>Every string by "part.member": of a method, one for each case of its enums and sample values otherwise.</summary>
    private static Dictionary<string, List<string?>> Strings(Text text) => (
        from part in typeof(Text).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where part.PropertyType.IsAbstract
        from member in part.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where member.IsAbstract && member.ReturnType == typeof(string)
        let name = member.IsSpecialName ? member.Name["get_".Length..] : member.Name
        let strings = Arguments(member).Select(arguments => (string?)member.Invoke(part.GetValue(text), [.. arguments])).ToList()
        select ($"{part.PropertyType.Name}.{name}", strings)).ToDictionary();

    private static IEnumerable<IEnumerable<object?>> Arguments(MethodInfo method) => method.GetParameters().Aggregate(
        (IEnumerable<IEnumerable<object?>>)[[]],
        (lists, parameter) => lists.SelectMany(list => Samples(parameter.ParameterType).Select(sample => list.Append(sample))));

    private static IEnumerable<object?> Samples(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Samples(inner);
        if (type.IsEnum) return type.GetEnumValues().Cast<object?>();
        if (type == typeof(string)) return ["x"];
        if (type == typeof(Uri)) return [new Uri("https://example.org/x")];
        if (type == typeof(bool)) return [true, false];
        if (type.IsPrimitive || type == typeof(decimal)) return [Convert.ChangeType(2, type, null)];
        if (type == typeof(DateOnly)) return [new DateOnly(2026, 6, 30)];
        if (type == typeof(DateTimeOffset)) return [new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero)];
        if (type == typeof(TimeSpan)) return [TimeSpan.FromMinutes(2)];
        if (type.IsGenericType && type.IsInterface) return [OfOne(type.GetGenericArguments()[0])];
        return type.IsAbstract ? type.GetNestedTypes().Where(type.IsAssignableFrom).SelectMany(Samples) : [Made(type)];
    }

    private static Array OfOne(Type type)
    {
        var one = Array.CreateInstance(type, 1);
        one.SetValue(Samples(type).First(), 0);
        return one;
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);
        if (constructor is null) return RuntimeHelpers.GetUninitializedObject(type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Samples(parameter.ParameterType).First())]);
    }
}
