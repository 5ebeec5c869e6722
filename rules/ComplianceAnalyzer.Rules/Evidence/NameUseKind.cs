namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>What a name is to the row it stands in.</summary>
internal enum NameUseKind
{
    /// <summary>The row is what the name stands for.</summary>
    Own,

    /// <summary>The row refers to it, and what it stands for decides something.</summary>
    Decides,

    /// <summary>The row refers to it, and nothing depends on it.</summary>
    Mentions,
}
