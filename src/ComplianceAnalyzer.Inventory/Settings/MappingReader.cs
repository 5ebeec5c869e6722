using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>
/// Reads <c>mapping.json</c>, which says what files and headers mean that go by no known name:
/// <c>{ "files": { "export.csv": { "table": "clients", "columns": { "Toestel": "Name" }, "constants": { "Domain": "CONTOSO" } } } }</c>.
/// A table <c>none</c> leaves a file unread. Unknown keys are an error.
/// </summary>
internal sealed class MappingReader(string file, ImmutableArray<TableSchema> schemas)
{
    internal const string FileName = "mapping.json";
    private const string NoTable = "none";

    private string problem = "";

    /// <summary>Reads the mapping.</summary>
    /// <returns>The mapping by file, whatever the case of its name; null with one sentence in <paramref name="error"/>.</returns>
    internal ImmutableSortedDictionary<string, FileMapping>? Read(ReadOnlyMemory<byte> utf8, out string error)
    {
        ImmutableSortedDictionary<string, FileMapping>? mapping = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, SettingsReader.Leniency);
            mapping = Files(document.RootElement);
            error = problem.Length > 0 ? $"{file}: {problem}" : "";
        }
        catch (JsonException invalid)
        {
            string line = ((invalid.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            error = $"{file} is not valid JSON (line {line}).";
        }
        return error.Length > 0 ? null : mapping;
    }

    private ImmutableSortedDictionary<string, FileMapping> Files(JsonElement root)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, FileMapping>(StringComparer.OrdinalIgnoreCase);
        if (!IsObject(root, "the mapping"))
            return files.ToImmutable();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (property.Name != "files")
                Fail($"There is no key {SafeText.Quote(property.Name)}; the mapping has one key, files.");
            else if (IsObject(property.Value, "files"))
                foreach (JsonProperty entry in property.Value.EnumerateObject())
                    if (File(entry.Value) is { } read && !files.TryAdd(entry.Name, read))
                        Fail($"{SafeText.Quote(entry.Name)} is mapped twice.");
        }
        return files.ToImmutable();
    }

    private FileMapping? File(JsonElement element)
    {
        if (!IsObject(element, "the mapping of a file"))
            return null;
        string? table = element.TryGetProperty("table", out JsonElement value) ? TextOf(value, "table") : null;
        TableSchema? schema = Array.Find(
            [.. schemas],
            schema => table is not null && NameKey.Of(schema.FileStem) == NameKey.Of(table)
        );
        if (schema is null && table != NoTable)
        {
            Fail($"table is one of {string.Join(", ", schemas.Select(schema => schema.FileStem))} or none.");
            return null;
        }
        ImmutableArray<(string Header, Column Column)> headers = [];
        string?[] constants = [];
        foreach (JsonProperty property in element.EnumerateObject())
            switch (property.Name)
            {
                case "table":
                    break;
                case "columns" when schema is not null && IsObject(property.Value, "columns"):
                    headers = [.. Headers(schema, property.Value)];
                    break;
                case "constants" when schema is not null && IsObject(property.Value, "constants"):
                    constants = Constants(schema, property.Value);
                    break;
                default:
                    Fail(
                        $"There is no key {SafeText.Quote(property.Name)} here; the keys of a file are table, columns and constants."
                    );
                    break;
            }
        return new FileMapping(schema, headers, [.. constants]);
    }

    private IEnumerable<(string Header, Column Column)> Headers(TableSchema schema, JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
            if (ColumnOf(schema, TextOf(property.Value, "a column")) is { } column)
                yield return (property.Name, column);
    }

    private string?[] Constants(TableSchema schema, JsonElement element)
    {
        string?[] constants = new string?[schema.Columns.Length];
        foreach (JsonProperty property in element.EnumerateObject())
            if (ColumnOf(schema, property.Name) is { } column)
                constants[column.Index] = TextOf(property.Value, property.Name);
        return constants;
    }

    private Column? ColumnOf(TableSchema schema, string? name)
    {
        Column? column = name is null
            ? null
            : schema.Columns.FirstOrDefault(column => NameKey.Of(column.Name) == NameKey.Of(name));
        if (column is null)
            Fail(
                $"{SafeText.Quote(name ?? "")} is not a column of {schema.FileName}, which has "
                    + $"{string.Join(", ", schema.Columns.Select(known => known.Name))}."
            );
        return column;
    }

    private string? TextOf(JsonElement value, string what)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Fail($"The value of {what} is a text.");
        return null;
    }

    private bool IsObject(JsonElement element, string what)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Fail($"The value of {what} is an object.");
        return false;
    }

    /// <summary>The first problem is the one that is told.</summary>
    private void Fail(string sentence) => problem = problem.Length > 0 ? problem : sentence;
}
