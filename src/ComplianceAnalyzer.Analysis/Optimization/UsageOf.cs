using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>Who stands behind the accounts of an estate, and who uses which device.</summary>
internal sealed class UsageOf
{
    private readonly Dictionary<string, string> personOfAccount;

    internal UsageOf(Estate estate)
    {
        personOfAccount = estate.Users.ToDictionary(
            account => account.Key,
            account => account.PersonKey,
            StringComparer.Ordinal
        );
        UsersOfDevice = estate
            .Sessions.Where(session => session is { User: not null, Client: not null })
            .Select(session => (Device: session.Client!, Person: PersonOf(session.User!)))
            .Distinct()
            .ToLookup(use => use.Device, use => use.Person, StringComparer.Ordinal);
    }

    /// <summary>People of whom a session from a device is known.</summary>
    internal ILookup<string, string> UsersOfDevice { get; }

    /// <summary>The human being behind an account; an account that the inventory does not hold stands for itself.</summary>
    internal string PersonOf(string account) => personOfAccount.GetValueOrDefault(account, account);
}
