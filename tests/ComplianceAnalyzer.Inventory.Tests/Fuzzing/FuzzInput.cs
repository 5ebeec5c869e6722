using ComplianceAnalyzer.Inventory.Sources;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>One inventory, made from its number alone: a seed of which some files are changed or replaced.</summary>
internal sealed class FuzzInput
{
    private readonly Dictionary<string, byte[]> files;

    public FuzzInput(int number)
    {
        var random = new Random(number);
        IReadOnlyList<(string File, byte[] Bytes)> seed = Seeds.All[random.Next(Seeds.All.Count)];
        files = seed.ToDictionary(file => file.File, file => file.Bytes, StringComparer.Ordinal);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            Change(seed[random.Next(seed.Count)], random);
    }

    /// <summary>Bytes of all files.</summary>
    public int Size => files.Values.Sum(file => file.Length);

    public MemorySource Source() => new(files);

    /// <summary>Writes the files into a folder, to be looked at.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string file, byte[] bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
    }

    private void Change((string File, byte[] Bytes) file, Random random)
    {
        string[] names = [.. files.Keys];
        switch (random.Next(12))
        {
            case 0:
                files["settings.json"] = JsonMutator.Write(isMapping: false, random, names);
                break;
            case 1:
                files["mapping.json"] = JsonMutator.Write(isMapping: true, random, names);
                break;
            case 2:
                files["waivers.csv"] = CsvMutator.Change(
                    "RuleId,Subject,Justification,Owner,ExpiresOn\nTSL2001,*,ordered,desk,2006-01-31\n"u8.ToArray(),
                    random
                );
                break;
            case 3 when !IsWorkbook(file.File):
                string name = Path.GetFileNameWithoutExtension(file.File);
                byte[] workbook = WorkbookMutator.Of(name, file.Bytes, random);
                files[name + ".xlsx"] = random.Next(4) == 0 ? workbook : WorkbookMutator.Change(workbook, random);
                if (random.Next(2) == 0)
                    files.Remove(file.File);
                break;
            case 4:
                byte[] noise = new byte[random.Next(400)];
                random.NextBytes(noise);
                files[file.File] = noise;
                break;
            case 5 or 6:
                files[file.File] = ByteMutator.Change(file.Bytes, random);
                break;
            default:
                files[file.File] = IsWorkbook(file.File)
                    ? WorkbookMutator.Change(file.Bytes, random)
                    : CsvMutator.Change(file.Bytes, random);
                break;
        }
    }

    private static bool IsWorkbook(string file) => file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
}
