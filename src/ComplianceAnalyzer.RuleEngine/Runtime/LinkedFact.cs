using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>A fact that a match's firings linked to it under a key, and with it the match's support for the fact.</summary>
internal sealed class LinkedFact(object key, RuleMatch match, LinkedFact? next)
{
    internal object Key { get; } = key;

    internal RuleMatch Match { get; } = match;

    /// <summary>The fact; set when the support is added to it.</summary>
    internal WorkingFact Fact { get; set; } = null!;

    /// <summary>Next link of the same match.</summary>
    internal LinkedFact? Next { get; set; } = next;

    /// <summary>Next support of the same fact, in order of age; circular.</summary>
    internal LinkedFact NextSupport { get; set; } = null!;

    /// <summary>Previous support of the same fact; the oldest one's previous is the youngest.</summary>
    internal LinkedFact PreviousSupport { get; set; } = null!;
}
