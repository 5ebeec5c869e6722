using System.Collections.Immutable;
using System.Security.Cryptography;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>The files that say how the others are read: settings and mapping.</summary>
internal sealed class SettingsFiles(IInventorySource source, DiagnosticSink sink, ImmutableArray<TableSchema> schemas)
{
    /// <summary>The settings; the defaults where there is no file.</summary>
    internal EstateSettings Settings { get; private set; } = new();

    /// <summary>The mapping by file, whatever the case of its name.</summary>
    internal ImmutableSortedDictionary<string, FileMapping> Mapping { get; private set; } =
        ImmutableSortedDictionary<string, FileMapping>.Empty;

    /// <summary>The files that were read.</summary>
    internal List<InputFile> Inputs { get; } = [];

    /// <summary>Why the inventory is unusable, one sentence each.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>True for the name of one of these files.</summary>
    internal static bool IsOne(string file) =>
        IsNamed(file, SettingsReader.FileName) || IsNamed(file, MappingReader.FileName);

    /// <summary>Reads those that are there.</summary>
    internal void Read()
    {
        foreach (string file in source.Files.Where(IsOne))
        {
            if (Bytes(file) is not { } bytes)
                continue;
            ReadOnlyMemory<byte> utf8 = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
            string problem = JsonInspection.Problem(file, utf8.Span);
            if (problem.Length > 0)
            {
                Problems.Add(problem);
                continue;
            }
            if (IsNamed(file, SettingsReader.FileName))
                Settings = SettingsReader.Read(file, utf8, out problem) ?? Settings;
            else
                Mapping = new MappingReader(file, schemas).Read(utf8, out problem) ?? Mapping;
            if (problem.Length > 0)
                Problems.Add(problem);
            Inputs.Add(
                new InputFile(file, null, Convert.ToHexStringLower(SHA256.HashData(bytes)), "utf-8", "", 0, 0, 0, 0)
            );
        }
    }

    /// <summary>The bytes of a file of settings. One that is there and does nothing would decide a verdict, so it must be readable.</summary>
    private byte[]? Bytes(string file)
    {
        try
        {
            using Stream stream = source.Open(file);
            return InputFileReader.Read(stream, InputLimits.Settings);
        }
        catch (UnfitFileException unfit) when (unfit.Kind == DiagnosticCatalog.OwnReport)
        {
            sink.Add(unfit.Kind, file, unfit.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Problems.Add($"{file} cannot be read: {refused.Message}");
        }
        return null;
    }

    private static bool IsNamed(string file, string name) => file.Equals(name, StringComparison.OrdinalIgnoreCase);
}
