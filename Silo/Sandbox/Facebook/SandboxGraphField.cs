namespace Campaigns.Silo;

/// <summary>A field of a <c>fields=</c> parameter, such as <c>reactions.type(LOVE).limit(0).summary(total_count).as(love)</c>.</summary>
/// <param name="Name">The field.</param>
/// <param name="Modifiers">What follows it after dots, by name, with what stands in the brackets.</param>
/// <param name="Children">The fields in braces; empty without braces.</param>
internal sealed record SandboxGraphField(
    string Name, IReadOnlyDictionary<string, string> Modifiers, IReadOnlyList<SandboxGraphField> Children)
{
    /// <summary>The name of the property it fills in the answer.</summary>
    public string Property => Modifiers.GetValueOrDefault("as") ?? Name;

    /// <summary>The metrics of insights, each once; empty without any.</summary>
    public IReadOnlyList<string> Metrics { get; } = SandboxRequests.Listed(Modifiers.GetValueOrDefault("metric"));

    /// <summary>A field by its name alone.</summary>
    public static SandboxGraphField Plain(string name) => new(name, new Dictionary<string, string>(), []);

    /// <summary>Reads a list of fields; null when it cannot be read.</summary>
    public static IReadOnlyList<SandboxGraphField>? Parse(string fields)
    {
        var reader = new Reader(fields);
        var parsed = reader.List();
        return reader.Failed || !reader.AtEnd ? null : parsed;
    }

    private sealed class Reader(string text)
    {
        private int _at;

        public bool Failed { get; private set; }

        public bool AtEnd => _at == text.Length;

        public List<SandboxGraphField> List()
        {
            var fields = new List<SandboxGraphField>();
            do fields.Add(Field());
            while (!Failed && Skip(','));
            return fields;
        }

        private SandboxGraphField Field()
        {
            var name = Name();
            var modifiers = new Dictionary<string, string>(StringComparer.Ordinal);
            List<SandboxGraphField> children = [];
            while (!Failed)
            {
                if (Skip('.'))
                {
                    modifiers[Name()] = Skip('(') ? Until(')') : "";
                }
                else if (Skip('{'))
                {
                    children = List();
                    Failed |= !Skip('}');
                }
                else
                {
                    break;
                }
            }

            return new SandboxGraphField(name, modifiers, children);
        }

        private string Name()
        {
            var start = _at;
            while (!AtEnd && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '-')) _at++;
            Failed |= _at == start;
            return text[start.._at];
        }

        private string Until(char end)
        {
            var start = _at;
            _at = text.IndexOf(end, start);
            if (_at >= 0) return text[start.._at++];
            Failed = true;
            _at = text.Length;
            return "";
        }

        private bool Skip(char expected)
        {
            if (AtEnd || text[_at] != expected) return false;
            _at++;
            return true;
        }
    }
}
