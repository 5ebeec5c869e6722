using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Settings;
using ComplianceAnalyzer.Inventory.Sources;

namespace ComplianceAnalyzer.Inventory;

/// <summary>
/// Where a command may write that reads an inventory: never over a file that it reads or that somebody else put into the inventory, and never under
/// a name that the next run would take for a table. A report of this program inside the inventory is written again freely.
/// </summary>
public static class OutputPlaces
{
    /// <summary>Looks at every place before anything is written.</summary>
    /// <param name="folder">Folder of the inventory.</param>
    /// <param name="waivers">File of waivers besides it; null for none.</param>
    /// <param name="outputs">Places to write, as the user named them.</param>
    /// <returns>One sentence on the first place that may not be written and what to do; empty where all may.</returns>
    public static string Problem(string folder, string? waivers, IEnumerable<string> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        if (!Directory.Exists(folder))
            return "";
        try
        {
            var inventory = new FolderSource(folder);
            HashSet<string> mapped = Mapped(inventory);
            string place = RealPath.Of(folder);
            foreach (string output in outputs)
                if (Problem(inventory, place, mapped, waivers, output) is { Length: > 0 } problem)
                    return problem;
            return "";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"The places to write cannot be compared with '{folder}': {refused.Message}";
        }
    }

    private static string Problem(
        FolderSource inventory,
        string folder,
        HashSet<string> mapped,
        string? waivers,
        string output
    )
    {
        string place = RealPath.Of(output);
        if (waivers is not null && RealPath.Of(waivers) == place)
            return $"'{output}' is the file of waivers, which is read; write the report under another name.";
        HashSet<string> places = [place];
        foreach (string file in inventory.Files.Where(file => inventory.LeadsTo(places, file)))
            if (IsRead(file, mapped) || !IsOwnOrEmpty(place))
                return $"'{output}' is {file} of the inventory, which would be lost; write the report under another name.";
        bool isInside = Path.GetDirectoryName(place) == folder;
        return isInside && IsRead(Path.GetFileName(place), mapped)
            ? $"'{output}' has a name that is read in an inventory; choose another name or folder."
            : "";
    }

    private static bool IsRead(string file, HashSet<string> mapped) =>
        Tables.All.Names.Recognize(file) is not null || SettingsFiles.IsOne(file) || mapped.Contains(file);

    private static bool IsOwnOrEmpty(string place)
    {
        if (!File.Exists(place))
            return true;
        using FileStream stream = RegularFile.Open(place);
        return stream.Length == 0 || InputFileReader.IsReport(stream);
    }

    /// <summary>Files that the mapping of the inventory names; a mapping that cannot be read is told by the import.</summary>
    private static HashSet<string> Mapped(FolderSource inventory)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (
            string file in inventory.Files.Where(file =>
                file.Equals(MappingReader.FileName, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            using Stream stream = inventory.Open(file);
            byte[] bytes = InputFileReader.Read(stream, InputLimits.Settings);
            if (new MappingReader(file, Tables.All.Schemas).Read(bytes, out _) is { } mapping)
                names.UnionWith(mapping.Keys.Select(key => key.Split('#')[0]));
        }
        return names;
    }
}
