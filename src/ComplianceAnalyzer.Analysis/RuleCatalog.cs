using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Rules;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Analysis;

/// <summary>The rules of the product with their pages, found by looking at the rules assembly.</summary>
public sealed class RuleCatalog
{
    private readonly ImmutableSortedDictionary<string, Entry> entries;

    private RuleCatalog(ImmutableSortedDictionary<string, Entry> entries) => this.entries = entries;

    /// <summary>Every rule, sorted by id.</summary>
    public IEnumerable<RuleDescriptor> Rules => entries.Values.Select(entry => entry.Descriptor);

    /// <summary>Reads the catalog.</summary>
    public static RuleCatalog Load()
    {
        Assembly assembly = typeof(LicensingRuleAttribute).Assembly;
        return new RuleCatalog(
            assembly
                .GetTypes()
                .Where(type => type is { IsAbstract: false } && typeof(Rule).IsAssignableFrom(type))
                .Select(type => new Entry(type, RuleIdentity.Describe(type)))
                .ToImmutableSortedDictionary(entry => entry.Descriptor.Id, entry => entry, StringComparer.Ordinal)
        );
    }

    /// <summary>The entry of a rule, or null where no rule has that id; case does not matter.</summary>
    public RuleDescriptor? Find(string id) => entries.GetValueOrDefault(id.ToUpperInvariant())?.Descriptor;

    /// <summary>The page of a rule in Markdown.</summary>
    /// <exception cref="KeyNotFoundException">No rule has that id.</exception>
    public string Page(string id) => ReadPage(entries[id].Type);

    /// <summary>Classes of the derivations and of the chosen verdict rules, in the order of their ids.</summary>
    public ImmutableArray<Type> Select(IReadOnlyCollection<string> only, IReadOnlyCollection<string> exclude) =>
        [
            .. entries
                .Values.Where(entry => entry.Descriptor.IsDerivation || IsChosen(entry.Descriptor.Id, only, exclude))
                .Select(entry => entry.Type),
        ];

    /// <summary>The rule set that the given classes make up.</summary>
    public RuleSetInfo Describe(IEnumerable<Type> rules)
    {
        ImmutableArray<RuleDescriptor> chosen =
        [
            .. rules.Select(RuleIdentity.Describe).OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        var text = new StringBuilder();
        foreach (RuleDescriptor rule in chosen)
        {
            text.Append(rule.Id).Append('\n').Append(rule.Severity).Append('\n').Append(rule.Since).Append('\n');
            text.AppendJoin(',', rule.Clauses).Append('\n').Append(Page(rule.Id)).Append('\n');
        }
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new RuleSetInfo(RuleSetVersion, hash, chosen);
    }

    private static string RuleSetVersion =>
        typeof(LicensingRuleAttribute)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    private static bool IsChosen(string id, IReadOnlyCollection<string> only, IReadOnlyCollection<string> exclude) =>
        (only.Count == 0 || only.Contains(id, StringComparer.OrdinalIgnoreCase))
        && !exclude.Contains(id, StringComparer.OrdinalIgnoreCase);

    private static string ReadPage(Type rule)
    {
        using Stream page =
            rule.Assembly.GetManifestResourceStream(rule.Name + ".md")
            ?? throw new InvalidOperationException($"Rule {rule.Name} has no page.");
        using var reader = new StreamReader(page, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed record Entry(Type Type, RuleDescriptor Descriptor);
}
