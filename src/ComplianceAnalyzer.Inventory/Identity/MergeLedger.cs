using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>The merge ledger as a whole.</summary>
internal static class MergeLedger
{
    /// <summary>Every merge, sorted by kind, key and rule.</summary>
    internal static ImmutableArray<MergeRecord> Sorted(
        DomainDirectory domains,
        NameDirectory hosts,
        NameDirectory accounts,
        ImmutableArray<UserAccount> users,
        IEnumerable<MergeRecord> rows
    ) =>
        [
            .. domains
                .Merges()
                .Concat(hosts.Merges())
                .Concat(accounts.Merges())
                .Concat(Persons(users))
                .Concat(rows)
                .OrderBy(merge => merge.Kind, StringComparer.Ordinal)
                .ThenBy(merge => merge.Kept, StringComparer.Ordinal)
                .ThenBy(merge => merge.Rule, StringComparer.Ordinal),
        ];

    private static IEnumerable<MergeRecord> Persons(ImmutableArray<UserAccount> users) =>
        users
            .GroupBy(user => user.PersonKey, StringComparer.Ordinal)
            .Where(person => person.Skip(1).Any())
            .Select(person => new MergeRecord(
                "person",
                person.Key,
                [.. person.Select(user => user.Key).Order(StringComparer.Ordinal)],
                "accounts with one PersonId",
                FormattableString.Invariant($"{person.Count()} accounts are 1 person")
            ));
}
