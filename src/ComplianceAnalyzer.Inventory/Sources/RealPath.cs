namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Where a path leads when every link on the way is followed, in the letters that the disk has.</summary>
internal static class RealPath
{
    /// <summary>Links that are followed; beyond, they are taken for a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The place of a path, whether or not something is there.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    internal static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string root = Path.GetPathRoot(full)!;
        return Of(root, full[root.Length..]);
    }

    /// <summary>The place of a path relative to a place.</summary>
    /// <inheritdoc cref="Of(string)"/>
    internal static string Of(string place, string relative)
    {
        var rest = new Stack<string>();
        Push(rest, relative);
        int links = 0;
        while (rest.TryPop(out string? name))
        {
            if (name == "..")
            {
                place = Path.GetDirectoryName(place) ?? place;
                continue;
            }
            string next = Path.Combine(place, OnDisk(place, name));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                place = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException("The links lead in a circle.");
            string root = Path.GetPathRoot(target)!;
            if (root.Length > 0)
                place = Path.GetFullPath(root);
            Push(rest, target[root.Length..]);
        }
        return place;
    }

    private static void Push(Stack<string> rest, string relative)
    {
        string[] names = relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        foreach (string name in names.Reverse().Where(name => name is not ("" or ".")))
            rest.Push(name);
    }

    /// <summary>The name as the folder lists it. Only where a name in other letters is there too need the folder be listed.</summary>
    private static string OnDisk(string folder, string name)
    {
        string other = name.ToUpperInvariant();
        if (other == name)
            other = name.ToLowerInvariant();
        if (other == name || !Path.Exists(Path.Combine(folder, other)))
            return name;
        string[] alike =
        [
            .. Directory
                .EnumerateFileSystemEntries(folder)
                .Select(entry => Path.GetFileName(entry))
                .Where(entry => entry.Equals(name, StringComparison.OrdinalIgnoreCase)),
        ];
        return alike.Contains(name, StringComparer.Ordinal) || alike.Length == 0 ? name : alike[0];
    }
}
