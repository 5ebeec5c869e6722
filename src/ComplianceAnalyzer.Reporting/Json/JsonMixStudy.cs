using System.Globalization;
using System.Text.Json;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>Writes what would change the CALs needed; null where it was not asked for.</summary>
internal static class JsonMixStudy
{
    internal static void Write(Utf8JsonWriter json, MixStudy? study)
    {
        if (study is null)
        {
            json.WriteNull("mixStudy");
            return;
        }
        json.WriteStartObject("mixStudy");
        Array(json, "windows", study.Windows, Window);
        Array(json, "savings", study.Savings, Saving);
        json.WriteNumber("savingsLeftOut", study.SavingsLeftOut);
        Array(json, "connectors", study.Connectors, Connectors);
        json.WriteEndObject();
    }

    private static void Window(Utf8JsonWriter json, WindowNeed need)
    {
        CalDemand demand = need.Demand;
        json.WriteString("window", need.Window);
        json.WriteString("layer", demand.Layer.ToString());
        json.WriteNumber("people", demand.People);
        json.WriteNumber("devices", demand.Devices);
        json.WriteNumber("minimumMixed", demand.MinimumMixed);
        JsonNumbers.Write(json, "toBuy", need.ToBuy?.Count);
        JsonNumbers.Write(json, "cost", need.ToBuy?.Cost);
    }

    private static void Saving(Utf8JsonWriter json, MixSaving saving)
    {
        json.WriteString("change", saving.Change.ToString());
        json.WriteString("subject", saving.Subject);
        json.WriteString("layer", saving.Layer.ToString());
        json.WriteNumber("fewerNeeded", saving.FewerNeeded);
        json.WriteNumber("fewerToBuy", saving.FewerToBuy);
        JsonNumbers.Write(json, "costSaved", saving.CostSaved);
        json.WriteString("currency", saving.Currency);
        json.WriteString("lastSeen", saving.LastSeen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Connectors(Utf8JsonWriter json, ConnectorChoice choice)
    {
        json.WriteString("layer", choice.Layer.ToString());
        json.WriteStartArray("servers");
        foreach (string server in choice.Servers)
            json.WriteStringValue(server);
        json.WriteEndArray();
        JsonNumbers.Write(json, "costWithout", choice.CostWithout);
        JsonNumbers.Write(json, "costWith", choice.CostWith);
        json.WriteString("currency", choice.Currency);
        json.WriteBoolean("everySetTried", choice.IsCheapest);
        json.WriteBoolean("cutShort", choice.IsCutShort);
    }

    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
