using System.Reflection;

namespace Campaigns.Silo;

/// <summary>One method of a grain's interface: where its token is, and how its kind of task is awaited and given back.</summary>
internal abstract class GrainMethod
{
    private readonly MethodInvoker _invoker;
    private readonly int _tokenAt;

    private GrainMethod(MethodInfo method)
    {
        Method = method;
        _invoker = MethodInvoker.Create(method);
        _tokenAt = Array.FindLastIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));
    }

    /// <summary>The method that is called.</summary>
    public MethodInfo Method { get; }

    /// <summary>Reads a method's shape.</summary>
    /// <exception cref="ArgumentException">It is not a plain method that returns one of the four kinds of task.</exception>
    public static GrainMethod Of(MethodInfo method)
    {
        if (method.IsSpecialName) throw Unsupported(method, "a grain has methods only, no properties or events");
        if (method.IsGenericMethod) throw Unsupported(method, "a grain's methods are not generic");
        if (method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef))
            throw Unsupported(method, "arguments travel by value, so there is no ref, in or out");
        if (method.ReturnType == typeof(Task)) return new TaskMethod(method);
        if (method.ReturnType == typeof(ValueTask)) return new ValueTaskMethod(method);

        var definition = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>)) return Make(typeof(TaskMethod<>), method);
        if (definition == typeof(ValueTask<>)) return Make(typeof(ValueTaskMethod<>), method);
        throw Unsupported(method, definition == typeof(IAsyncEnumerable<>)
            ? "a stream would hold the grain's turn for as long as it is read; return a list or a page of it"
            : "it must return Task, Task<T>, ValueTask or ValueTask<T>");
    }

    /// <summary>Calls the grain and gives back the kind of task the method declares.</summary>
    public abstract object Call(IGrainCalls engine, GrainId grain, object?[] arguments);

    private static GrainMethod Make(Type openType, MethodInfo method) => (GrainMethod)Activator.CreateInstance(
        openType.MakeGenericType(method.ReturnType.GetGenericArguments()),
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions, null, [method], null)!;

    private static ArgumentException Unsupported(MethodInfo method, string reason) =>
        new($"{method.DeclaringType!.Name}.{method.Name} cannot be called through an engine: {reason}.");

    private CancellationToken TokenOf(object?[] arguments) => _tokenAt < 0 ? default : (CancellationToken)arguments[_tokenAt]!;

    /// <summary>MethodInvoker throws what the method throws, not wrapped.</summary>
    private object Invoke(object grain, object?[] arguments) =>
        _invoker.Invoke(grain, arguments.AsSpan()) ?? throw new InvalidOperationException($"{grain.GetType()} returned null for a task.");

    private Task<bool> CallAsync(IGrainCalls engine, GrainId id, object?[] arguments, Func<object, Task> asTask) =>
        engine.CallAsync(
            id,
            this,
            async grain =>
            {
                await asTask(Invoke(grain, arguments));
                return true;
            },
            TokenOf(arguments));

    private sealed class TaskMethod(MethodInfo method) : GrainMethod(method)
    {
        public override object Call(IGrainCalls engine, GrainId grain, object?[] arguments) =>
            CallAsync(engine, grain, arguments, task => (Task)task);
    }

    private sealed class ValueTaskMethod(MethodInfo method) : GrainMethod(method)
    {
        public override object Call(IGrainCalls engine, GrainId grain, object?[] arguments) =>
            new ValueTask(CallAsync(engine, grain, arguments, task => ((ValueTask)task).AsTask()));
    }

    private sealed class TaskMethod<T>(MethodInfo method) : GrainMethod(method)
    {
        public override object Call(IGrainCalls engine, GrainId grain, object?[] arguments) =>
            engine.CallAsync(grain, this, instance => (Task<T>)Invoke(instance, arguments), TokenOf(arguments));
    }

    private sealed class ValueTaskMethod<T>(MethodInfo method) : GrainMethod(method)
    {
        public override object Call(IGrainCalls engine, GrainId grain, object?[] arguments) => new ValueTask<T>(
            engine.CallAsync(grain, this, instance => ((ValueTask<T>)Invoke(instance, arguments)).AsTask(), TokenOf(arguments)));
    }
}
