using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>sessions.csv</c>.</summary>
internal sealed class SessionBinder : ITableBinder<ServerSession>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Sessions,
        "sessions",
        "one use of a server: who used it, and from which device"
    );

    private static readonly Column user = schema.Optional(
        "User",
        ColumnKind.Account,
        "account; User or Client must be given"
    );
    private static readonly Column client = schema.Optional(
        "Client",
        ColumnKind.Host,
        "device; User or Client must be given"
    );
    private static readonly Column server = schema.Required("Server", ColumnKind.Host, "server");
    private static readonly Column purpose = schema.Optional(
        "Purpose",
        ColumnKind.Choice,
        "TerminalSession (if blank), RemoteAdministration, WindowsAccess or Anonymous"
    );
    private static readonly Column firstSeen = schema.Optional("FirstSeen", ColumnKind.Date, "first day");
    private static readonly Column lastSeen = schema.Optional(
        "LastSeen",
        ColumnKind.Date,
        "last day, which the usage window selects on"
    );
    private static readonly Column count = schema.Optional("Count", ColumnKind.Integer, "number of sessions");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<ServerSession> Duplicates { get; } = new KeepAll<ServerSession>();

    /// <inheritdoc/>
    public ImmutableArray<Column> OrderedBy { get; } = [server, user, client];

    /// <inheritdoc/>
    public int Compare(ServerSession? x, ServerSession? y)
    {
        int order = string.CompareOrdinal(x!.Server, y!.Server);
        if (order == 0)
            order = string.CompareOrdinal(x.User, y.User);
        return order != 0 ? order : string.CompareOrdinal(x.Client, y.Client);
    }

    /// <inheritdoc/>
    public ServerSession? Bind(Row row)
    {
        string? serverKey = row.Host(server, NameRoles.Server | NameRoles.LicenseServer);
        if (row.IsRejected)
            return null;
        string? userKey = row.Account(user);
        string? clientKey = row.Host(client, NameRoles.Client);
        if (userKey is null && clientKey is null)
        {
            row.Reject(
                DiagnosticCatalog.RequiredValueMissing,
                user,
                "Neither User nor Client names who used the server."
            );
            return null;
        }
        return new ServerSession(row.Location)
        {
            User = userKey,
            Client = clientKey,
            Server = serverKey!,
            Purpose = row.Choice(purpose, Choices.Purpose) ?? SessionPurpose.TerminalSession,
            FirstSeen = row.Date(firstSeen),
            LastSeen = row.Date(lastSeen),
            Count = row.Integer(count, 0),
        };
    }
}
