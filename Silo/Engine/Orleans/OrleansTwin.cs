using System.Collections.Frozen;
using System.Reflection;

namespace Campaigns.Silo;

/// <summary>
/// The Orleans interface behind a grain's own: <c>IOrleansFanpageGrain</c> for <c>IFanpageGrain</c>. It inherits the grain's methods,
/// and declares those again that Orleans is to treat in a special way.
/// </summary>
internal sealed class OrleansTwin
{
    private OrleansTwin(Type @interface, FrozenDictionary<MethodInfo, GrainMethod> methods) => (Interface, Methods) = (@interface, methods);

    /// <summary>The interface that Orleans knows.</summary>
    public Type Interface { get; }

    /// <summary>By the methods of the grain's own interface, those to call on a reference of Orleans.</summary>
    public FrozenDictionary<MethodInfo, GrainMethod> Methods { get; }

    /// <summary>Finds a registered grain's twin.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="known">The interfaces that Orleans found when it scanned the program.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static OrleansTwin Of(GrainRegistration grain, IEnumerable<Type> known)
    {
        var twins = known.Where(type => type.IsAssignableTo(grain.Interface) && type.IsAssignableTo(typeof(IGrainWithStringKey))).ToList();
        if (twins is not [var twin])
        {
            throw new InvalidOperationException(
                $"{grain.Interface.Name} needs exactly one Orleans interface that inherits it and {nameof(IGrainWithStringKey)}; there are {twins.Count}.");
        }

        return new OrleansTwin(twin, grain.Methods.Keys.ToFrozenDictionary(
            method => method,
            method => DeclaredAgain(twin, method) is { } again ? GrainMethod.Of(again) : grain.Methods[method]));
    }

    private static MethodInfo? DeclaredAgain(Type twin, MethodInfo method) => twin.GetMethod(
        method.Name,
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly,
        [.. method.GetParameters().Select(parameter => parameter.ParameterType)]);
}
