using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>
/// Who has a permanent token of a license server. It is no assignment by name, and it covers nobody: among mixes that cost the same it
/// says which one leaves the tokens where they are.
/// </summary>
/// <param name="Devices">Keys of the devices.</param>
/// <param name="People">Keys of the accounts.</param>
internal sealed record TokenHolders(ImmutableHashSet<string> Devices, ImmutableHashSet<string> People)
{
    internal static TokenHolders None { get; } = new([], []);

    /// <summary>License servers issue tokens of Terminal Server CALs and of no other layer.</summary>
    internal static TokenHolders Of(CalLayer layer, IEnumerable<IssuedLicense> tokens)
    {
        if (layer != CalLayer.TerminalServices)
            return None;
        IssuedLicense[] permanent = [.. tokens.Where(token => token.Temporary == false)];
        return new TokenHolders(
            [.. permanent.Where(token => token.User is null).Select(token => token.Client).OfType<string>()],
            [.. permanent.Select(token => token.User).OfType<string>()]
        );
    }
}
