namespace Campaigns.Grains;

/// <summary>
/// A grain was called while its engine is stopping or after it stopped. Calls already begun are finished; this one was not
/// begun and may be repeated once the process is up again.
/// </summary>
public sealed class EngineStoppedException : InvalidOperationException
{
    /// <summary>An exception without a text, as serializers need it.</summary>
    public EngineStoppedException()
    {
    }

    /// <summary>An exception that says what was refused.</summary>
    public EngineStoppedException(string message) : base(message)
    {
    }

    /// <summary>An exception with the one that led to it.</summary>
    public EngineStoppedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
