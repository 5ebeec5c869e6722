using System.Collections.Immutable;
using System.Text;

namespace ComplianceAnalyzer.Testing;

/// <summary>An inventory written as text in a test: file names with their content, read through the real importer.</summary>
public sealed record EstateText
{
    private EstateText(ImmutableSortedDictionary<string, string> files) => Files = files;

    public static EstateText Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase));

    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>Adds a file, or rows to it where it is there: the first line is the header.</summary>
    public EstateText With(string file, params string[] lines)
    {
        string text = string.Concat(lines.Select(line => line + "\n"));
        return new EstateText(Files.SetItem(file, text));
    }

    public EstateText Without(string file) => new(Files.Remove(file));

    /// <summary>Files as bytes, as the importer's memory source takes them.</summary>
    public IReadOnlyDictionary<string, byte[]> ToBytes() =>
        Files.ToDictionary(
            file => file.Key,
            file => Encoding.UTF8.GetBytes(file.Value),
            StringComparer.OrdinalIgnoreCase
        );
}
