using System.Globalization;
using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>users.csv</c>.</summary>
internal sealed class UserBinder : ITableBinder<UserAccount>
{
    private const int DisabledFlag = 2;

    private static readonly SchemaBuilder schema = new(InventoryTable.Users, "users", "one account");

    private static readonly Column account = schema.Declares(
        "Account",
        ColumnKind.Account,
        "account: name, DOMAIN\\name, DOMAIN/name or user principal name; the account of a computer, which ends in $, is never a user"
    );
    private static readonly Column domain = schema.Optional("Domain", ColumnKind.Domain, "NetBIOS or DNS domain");
    private static readonly Column upn = schema.Optional("Upn", ColumnKind.Text, "user principal name");
    private static readonly Column displayName = schema.Optional("DisplayName", ColumnKind.Text, "display name");
    private static readonly Column department = schema.Optional("Department", ColumnKind.Text, "department");
    private static readonly Column site = schema.Optional("Site", ColumnKind.Text, "site");
    private static readonly Column personId = schema.Optional(
        "PersonId",
        ColumnKind.Identifier,
        "accounts with one PersonId are one human being and need one User CAL"
    );
    private static readonly Column people = schema.Optional(
        "People",
        ColumnKind.Integer,
        "human beings who share the account, 1 if blank; each needs a User CAL"
    );
    private static readonly Column enabled = schema.Optional("Enabled", ColumnKind.Flag, "yes (if blank) or no");
    private static readonly Column external = schema.Optional(
        "External",
        ColumnKind.Flag,
        "yes for someone who is not an employee or similar personnel; no if blank"
    );
    private static readonly Column lastLogon = schema.Optional("LastLogon", ColumnKind.Date, "last logon");
    private static readonly Column control = schema.Optional(
        "UserAccountControl",
        ColumnKind.Identifier,
        "the directory's flags, of which 2 means disabled; read where Enabled is blank"
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<UserAccount> Duplicates { get; } =
        new MergeRows<UserAccount>(
            user => user.Key,
            (first, other) => first with { Account = Show.Plainer(first.Account, other.Account) },
            new(
                "PersonId",
                user => user.PersonKey == user.Key ? null : user.PersonKey,
                (first, other) => first with { PersonKey = other.PersonKey }
            ),
            new("Upn", user => user.Upn, (first, other) => first with { Upn = other.Upn }),
            new(
                "DisplayName",
                user => user.DisplayName,
                (first, other) => first with { DisplayName = other.DisplayName }
            ),
            new("Department", user => user.Department, (first, other) => first with { Department = other.Department }),
            new("Site", user => user.Site, (first, other) => first with { Site = other.Site }),
            new(
                "People",
                user => user.People == 1 ? null : Show.Number(user.People),
                (first, other) => first with { People = other.People }
            ),
            new(
                "Enabled",
                user => user.Enabled ? null : "no",
                (first, other) => first with { Enabled = other.Enabled }
            ),
            new(
                "External",
                user => user.External ? "yes" : null,
                (first, other) => first with { External = other.External }
            ),
            new(
                "LastLogon",
                user => Show.Date(user.LastLogon),
                (first, other) => first with { LastLogon = other.LastLogon }
            )
        );

    /// <inheritdoc/>
    public int Compare(UserAccount? x, UserAccount? y) => string.CompareOrdinal(x!.Key, y!.Key);

    /// <inheritdoc/>
    public UserAccount? Bind(Row row)
    {
        string? text = row.Text(account);
        if (row.IsRejected)
            return null;
        if (QualifiedName.IsComputerAccount(text!))
        {
            row.RejectBesides(
                DiagnosticCatalog.ComputerAccount,
                account,
                $"{SafeText.Quote(text!)} is the account of a computer and never a user."
            );
            return null;
        }
        if (row.DeclaredAccount(account, domain, upn) is not { } identity)
            return null;
        string? person = row.Identifier(personId);
        return new UserAccount(row.Location)
        {
            Key = identity.Key,
            Account = text!,
            PersonKey = person is null ? identity.Key : "PERSON:" + person.ToUpperInvariant(),
            Domain = identity.Domain,
            Upn = row.Text(upn),
            DisplayName = row.Text(displayName),
            Department = row.Text(department),
            Site = row.Text(site),
            People = row.Integer(people, 1) ?? 1,
            Enabled = IsEnabled(row),
            External = row.Flag(external) ?? false,
            LastLogon = row.Date(lastLogon),
        };
    }

    private static bool IsEnabled(Row row)
    {
        if (row.Flag(enabled) is { } stated)
            return stated;
        return !int.TryParse(row.Text(control), NumberStyles.None, CultureInfo.InvariantCulture, out int flags)
            || (flags & DisabledFlag) == 0;
    }
}
