namespace Campaigns.Client;

/// <summary>
/// Every string people see, in one language. A further language is one more set of subclasses; the compiler asks for each string.
/// </summary>
internal sealed class Text
{
    private Text(string language, LayoutText layout, ReachText reach, ErrorText errors) =>
        (Language, Layout, Reach, Errors) = (language, layout, reach, errors);

    /// <summary>The product's first language.</summary>
    public static Text Vietnamese { get; } =
        new("vi", new VietnameseLayoutText(), new VietnameseReachText(), new VietnameseErrorText());

    /// <summary>The language's tag for <c>lang</c>.</summary>
    public string Language { get; }

    /// <summary>The frame around every page.</summary>
    public LayoutText Layout { get; }

    /// <summary>The figures.</summary>
    public ReachText Reach { get; }

    /// <summary>Refusals and errors.</summary>
    public ErrorText Errors { get; }
}
