namespace NRules.Rete.Beta;

/// <summary>How a partial match is looked up in a join.</summary>
internal enum LeftKeyKind
{
    /// <summary>By its hash.</summary>
    Keyed,

    /// <summary>Its key expression fails: it is compared with every fact, so that the condition itself decides.</summary>
    Unkeyed,

    /// <summary>A condition on it alone is false: no fact can match.</summary>
    Never,
}
