using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Testing;

/// <summary>Marks a test class whose storage is PostgreSQL: skipped with the reason where that is not installed, but not under CI.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute;

/// <summary>A fact of a suite that runs on several storage engines, a subclass for each.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Campaigns.Testing.StorageFactDiscoverer", "Campaigns.Testing")]
public sealed class StorageFactAttribute : FactAttribute;

/// <summary>A theory of a suite that runs on several storage engines, a subclass for each.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Campaigns.Testing.StorageTheoryDiscoverer", "Campaigns.Testing")]
public sealed class StorageTheoryAttribute : TheoryAttribute;

/// <summary>Finds facts, and decides by their class whether they can run.</summary>
public sealed class StorageFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    /// <inheritdoc />
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        base.Discover(discoveryOptions, testMethod, new StorageAttributeInfo(factAttribute, testMethod));
}

/// <summary>Finds theories, and decides by their class whether they can run.</summary>
public sealed class StorageTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    /// <inheritdoc />
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        StorageAttributeInfo.SkipReason(testMethod) is { } reason
            ? CreateTestCasesForSkip(discoveryOptions, testMethod, theoryAttribute, reason)
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>An attribute with the reason to skip that its class gives.</summary>
internal sealed class StorageAttributeInfo(IAttributeInfo attribute, ITestMethod testMethod) : LongLivedMarshalByRefObject, IAttributeInfo
{
    public static string? SkipReason(ITestMethod testMethod) =>
        testMethod.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any()
            ? Requirement.SkipUnlessCi(PostgresServer.SkipReason)
            : null;

    public IEnumerable<object> GetConstructorArguments() => attribute.GetConstructorArguments();

    public IEnumerable<IAttributeInfo> GetCustomAttributes(string assemblyQualifiedAttributeTypeName) =>
        attribute.GetCustomAttributes(assemblyQualifiedAttributeTypeName);

    public TValue GetNamedArgument<TValue>(string argumentName) =>
        argumentName == nameof(FactAttribute.Skip) && SkipReason(testMethod) is TValue reason
            ? reason
            : attribute.GetNamedArgument<TValue>(argumentName);
}
