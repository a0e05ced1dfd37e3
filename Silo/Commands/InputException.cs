namespace Campaigns.Silo;

/// <summary>
/// Wrong usage or bad input that ends a command: its message is one line that says what and where, and the exit code is 2.
/// </summary>
internal sealed class InputException(string message) : Exception(message);
