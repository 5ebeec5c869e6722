using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>What a result file says about its findings and how they follow from rows.</summary>
/// <param name="SchemaVersion">Schema of the file.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Steps">Steps of all derivations, each after those it rests on.</param>
/// <param name="Derivations">Where each derivation ends.</param>
public sealed record StoredResult(
    int SchemaVersion,
    ImmutableArray<StoredFinding> Findings,
    ImmutableArray<StoredStep> Steps,
    ImmutableArray<StoredDerivation> Derivations
)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a file that <c>analyze -o result.json</c> wrote.</summary>
    /// <returns>The result, or null with one sentence in <paramref name="problem"/> where it is not there or is something else.</returns>
    public static StoredResult? Read(string path, out string problem)
    {
        problem = $"'{path}' is not a result of this program; write one with 'analyze <inventory> -o result.json'.";
        try
        {
            using FileStream file = File.OpenRead(path);
            StoredResult? stored = JsonSerializer.Deserialize<StoredResult>(file, Format);
            if (stored is not { SchemaVersion: JsonReportWriter.SchemaVersion } || !stored.IsSound)
                return null;
            problem = "";
            return stored;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problem = $"'{path}' cannot be read; name a result.json that 'analyze' wrote.";
            return null;
        }
    }

    /// <summary>A step rests on earlier steps only, so that following them ends.</summary>
    private bool IsSound =>
        Steps.Select((step, index) => step.From.All(premise => premise >= 0 && premise < index)).All(sound => sound)
        && Derivations.All(derivation => derivation.Step >= 0 && derivation.Step < Steps.Length);
}
