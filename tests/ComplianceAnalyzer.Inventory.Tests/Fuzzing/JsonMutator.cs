using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Writes settings and mappings that are JSON and mostly almost right.</summary>
internal static class JsonMutator
{
    private static readonly string[] keys =
    [
        "organisation",
        "asOf",
        "switches",
        "transition.cutoff",
        "tscal.mixed-mode",
        "windowscal.basis",
        "usage.window",
        "users.disabled",
        "files",
        "table",
        "columns",
        "constants",
        "Name",
        "Account",
        "OperatingSystem",
        "Kind",
        "Quantity",
        "servers.csv",
        "users.csv",
        "cals.csv",
        "inventory.xlsx#Users",
        "",
    ];

    private static readonly string[] values =
    [
        "before",
        "on-or-before",
        "contract",
        "technical",
        "access",
        "directory",
        "all",
        "include",
        "2006-01-31",
        "servers",
        "clients",
        "users",
        "cals",
        "none",
        "Name",
        "OperatingSystem",
        "Account",
        "Quantity",
    ];

    /// <summary>Settings and mapping of the known keys, in shapes that are right, nearly right and wrong.</summary>
    public static byte[] Write(bool isMapping, Random random, IReadOnlyList<string> files)
    {
        var json = new StringBuilder();
        if (isMapping && random.Next(4) > 0)
            Mapping(json, random, files);
        else if (random.Next(4) > 0)
            Settings(json, random);
        else
            Value(json, random, random.Next(200) == 0 ? 400 : 5);
        byte[] bytes = Encoding.UTF8.GetBytes(json.ToString());
        return random.Next(4) == 0 ? ByteMutator.Change(bytes, random) : bytes;
    }

    private static void Mapping(StringBuilder json, Random random, IReadOnlyList<string> files)
    {
        json.Append("{\"files\":{");
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            json.Append(Text(files[random.Next(files.Count)]))
                .Append(":{\"table\":")
                .Append(Text(values[random.Next(9, 14)]));
            json.Append(",\"columns\":{").Append(Key(random)).Append(':').Append(Scalar(random)).Append('}');
            if (random.Next(2) == 0)
                json.Append(",\"constants\":{").Append(Key(random)).Append(':').Append(Scalar(random)).Append('}');
            json.Append(i > 1 ? "}," : "}");
        }
        json.Append("}}");
    }

    private static void Settings(StringBuilder json, Random random)
    {
        json.Append("{\"asOf\":")
            .Append(random.Next(4) == 0 ? Scalar(random) : "\"2006-01-31\"")
            .Append(",\"switches\":{");
        json.Append(Key(random)).Append(':').Append(Scalar(random)).Append("}}");
    }

    private static void Value(StringBuilder json, Random random, int depth)
    {
        switch (depth == 0 ? 2 : random.Next(3))
        {
            case 0:
                json.Append('{');
                for (int i = random.Next(1, 3); i > 0; i--)
                {
                    json.Append(Key(random)).Append(':');
                    Value(json, random, depth > 100 ? depth - 1 : random.Next(depth));
                    json.Append(i > 1 ? "," : "");
                }
                json.Append('}');
                break;
            case 1:
                json.Append('[');
                Value(json, random, depth - 1);
                json.Append(']');
                break;
            default:
                json.Append(Scalar(random));
                break;
        }
    }

    private static string Key(Random random) =>
        Text(random.Next(6) == 0 ? Oddities.Pick(random) : keys[random.Next(keys.Length)]);

    private static string Scalar(Random random) =>
        random.Next(8) switch
        {
            0 => "null",
            1 => "true",
            2 => new string('9', random.Next(1, 400)),
            3 => "-1e999999",
            4 => Text(Oddities.Pick(random)),
            _ => Text(values[random.Next(values.Length)]),
        };

    private static string Text(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
