using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Binds <c>waivers.csv</c>.</summary>
internal sealed class WaiverBinder : ITableBinder<Waiver>
{
    private static readonly SchemaBuilder schema = new(
        InventoryTable.Waivers,
        "waivers",
        "one acceptance of findings until a day"
    );

    private static readonly Column ruleId = schema.Required(
        "RuleId",
        ColumnKind.Identifier,
        "rule whose findings are waived"
    );
    private static readonly Column subject = schema.Required(
        "Subject",
        ColumnKind.Text,
        "key of the subject, with * for any run of characters"
    );
    private static readonly Column justification = schema.Required("Justification", ColumnKind.Text, "why");
    private static readonly Column owner = schema.Required("Owner", ColumnKind.Text, "who answers for it");
    private static readonly Column expiresOn = schema.Required(
        "ExpiresOn",
        ColumnKind.Date,
        "last day on which it holds"
    );

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema.Build();

    /// <inheritdoc/>
    public DuplicatePolicy<Waiver> Duplicates { get; } =
        new KeepFirst<Waiver>(
            waiver => $"{waiver.RuleId} for {waiver.Subject}",
            (first, other) => first with { Source = other.Source } == other
        );

    /// <inheritdoc/>
    public int Compare(Waiver? x, Waiver? y)
    {
        int order = string.CompareOrdinal(x!.RuleId, y!.RuleId);
        return order != 0 ? order : string.CompareOrdinal(x.Subject, y.Subject);
    }

    /// <inheritdoc/>
    public Waiver? Bind(Row row)
    {
        string? rule = row.Identifier(ruleId);
        string? covered = row.Text(subject);
        string? reason = row.Text(justification);
        string? person = row.Text(owner);
        DateOnly? last = row.Date(expiresOn);
        if (row.IsRejected)
            return null;
        return new Waiver(row.Location)
        {
            RuleId = rule!,
            Subject = covered!,
            Justification = reason!,
            Owner = person!,
            ExpiresOn = last!.Value,
        };
    }
}
