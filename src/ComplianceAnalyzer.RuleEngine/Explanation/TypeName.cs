namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Names of types as C# writes them, without their namespaces.</summary>
internal static class TypeName
{
    internal static string Of(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>"
            : type.Name;
}
