using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>incidents.csv</c>.</summary>
internal sealed class IncidentBinder : ITableBinder<Incident>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Incidents,
        "incidents",
        "one licensing problem to route"
    );

    private static readonly Column incidentId = schema.Declares("IncidentId", ColumnKind.Identifier, "key of the row");
    private static readonly Column symptom = schema.Required(
        "Symptom",
        ColumnKind.Choice,
        string.Join(", ", Choices.Symptom.Canonical)
    );
    private static readonly Column contacted = schema.Optional(
        "Contacted",
        ColumnKind.Choice,
        "who was contacted: " + string.Join(", ", Choices.Contact.Canonical)
    );
    private static readonly Column licenseServer = schema.Optional("LicenseServer", ColumnKind.Host, "license server");
    private static readonly Column openedOn = schema.Optional("OpenedOn", ColumnKind.Date, "day it was opened");
    private static readonly Column notes = schema.Optional("Notes", ColumnKind.Text, "free text");

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<Incident> Duplicates { get; } =
        new KeepFirst<Incident>(
            incident => incident.IncidentId,
            (first, other) => first with { Source = other.Source } == other
        );

    /// <inheritdoc/>
    public int Compare(Incident? x, Incident? y) => string.CompareOrdinal(x!.IncidentId, y!.IncidentId);

    /// <inheritdoc/>
    public Incident? Bind(Row row)
    {
        string? id = row.Identifier(incidentId);
        IncidentSymptom? shown = row.Choice(symptom, Choices.Symptom);
        if (row.IsRejected)
            return null;
        return new Incident(row.Location)
        {
            IncidentId = id!,
            Symptom = shown!.Value,
            Contacted = row.Choice(contacted, Choices.Contact),
            LicenseServer = row.Host(licenseServer, NameRoles.LicenseServer),
            OpenedOn = row.Date(openedOn),
            Notes = row.Text(notes),
        };
    }
}
