using System.CommandLine;
using System.Text;
using ComplianceAnalyzer.Inventory.Templates;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>init</c>: an empty inventory to fill in.</summary>
internal static class InitCommand
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to create, or one without these files" };
        var command = new Command("init", "Write empty CSV files with every column, and a page that explains them")
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var there = new HashSet<string>(
                Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)),
                StringComparer.OrdinalIgnoreCase
            );
            if (InventoryTemplate.Files.FirstOrDefault(file => there.Contains(file.Name)) is { } existing)
                return terminal.Usage($"'{folder}' already holds {existing.Name}; name a folder without it.");
            foreach (TemplateFile file in InventoryTemplate.Files)
                Write(Path.Combine(folder, file.Name), file.Content);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return terminal.Usage($"'{folder}' cannot be filled: {refused.Message}");
        }
        terminal.Output.WriteLine(
            $"Wrote {InventoryTemplate.Files.Length} files. {InventoryTemplate.PageName} explains the columns; "
                + "delete the files you do not fill in, since an empty one says that there is nothing."
        );
        return ExitCode.Success;
    }

    /// <summary>Never in the place of another file, even one that came since.</summary>
    private static void Write(string path, string content)
    {
        using var stream = new FileStream(path, FileMode.CreateNew);
        stream.Write(utf8.GetBytes(content));
    }
}
