using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>Every rule of the assembly, and where the sources stand.</summary>
internal static class RuleClasses
{
    internal static ImmutableArray<Type> All { get; } =
    [
        .. typeof(LicensingRuleAttribute)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && typeof(Rule).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    internal static string SourceFolder { get; } = Path.Combine(Root(), "rules", "ComplianceAnalyzer.Rules");

    internal static string Folder(Type rule) => Path.Combine(SourceFolder, (rule.Namespace ?? "").Split('.')[^1]);

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
