using System.Collections.Frozen;
using System.Text;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>
/// Reads the name of an operating system: product, release, edition, architecture. Works on words, so that trademarks, punctuation,
/// order and language do not matter.
/// </summary>
internal sealed class OperatingSystemText
{
    private static readonly FrozenSet<string> otherSystems = FrozenSet.Create(
        StringComparer.Ordinal,
        "linux",
        "ubuntu",
        "debian",
        "redhat",
        "rhel",
        "fedora",
        "suse",
        "sles",
        "opensuse",
        "centos",
        "mandriva",
        "mandrake",
        "gentoo",
        "unix",
        "solaris",
        "sunos",
        "aix",
        "hpux",
        "bsd",
        "freebsd",
        "openbsd",
        "netbsd",
        "irix",
        "vms",
        "openvms",
        "netware",
        "os2",
        "mac",
        "macos",
        "macosx",
        "osx",
        "darwin",
        "ios",
        "android",
        "chromeos",
        "thinos",
        "thin",
        "thinclient",
        "thinstation",
        "wyse",
        "igel",
        "neoware",
        "axel",
        "ce",
        "windowsce",
        "xpe",
        "wes7",
        "wes2009",
        "embedded",
        "wepos",
        "posready",
        "fundamentals",
        "dos",
        "msdos",
        "zero",
        "zeroclient",
        "blazer",
        "thinpc",
        "printer",
        "palm",
        "pocket",
        "pocketpc",
        "mobile",
        "blackberry",
        "symbian",
        "beos"
    );

    private static readonly FrozenSet<string> professional = FrozenSet.Create(
        StringComparer.Ordinal,
        "professional",
        "pro",
        "professionnel",
        "professionell",
        "business",
        "enterprise",
        "enterprisen",
        "ultimate",
        "education",
        "entreprise",
        "professionnelle",
        "zakelijk",
        "integrale",
        "integral"
    );

    private static readonly FrozenDictionary<string, string> shorthand = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["win2000"] = "windows 2000",
        ["win2k"] = "windows 2000",
        ["w2k"] = "windows 2000",
        ["w2000"] = "windows 2000",
        ["windows2000"] = "windows 2000",
        ["win2003"] = "windows server 2003",
        ["win2k3"] = "windows server 2003",
        ["w2k3"] = "windows server 2003",
        ["w2003"] = "windows server 2003",
        ["ws2003"] = "windows server 2003",
        ["ws03"] = "windows server 2003",
        ["windows2003"] = "windows server 2003",
        ["2003r2"] = "2003 r2",
        ["win2008"] = "windows server 2008",
        ["win2k8"] = "windows server 2008",
        ["w2k8"] = "windows server 2008",
        ["2008r2"] = "2008 r2",
        ["2012r2"] = "2012 r2",
        ["winxp"] = "windows xp",
        ["windowsxp"] = "windows xp",
        ["winvista"] = "windows vista",
        ["win7"] = "windows 7",
        ["windows7"] = "windows 7",
        ["win8"] = "windows 8",
        ["win10"] = "windows 10",
        ["win11"] = "windows 11",
        ["win95"] = "windows 95",
        ["win98"] = "windows 98",
        ["win9x"] = "windows 98",
        ["win98se"] = "windows 98",
        ["winme"] = "windows me",
        ["winnt"] = "windows nt",
        ["windowsnt"] = "windows nt",
        ["nt4"] = "nt 4.0",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenSet<string> words;
    private readonly bool runsServers;

    private OperatingSystemText(IEnumerable<string> words, bool runsServers)
    {
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        this.runsServers = runsServers;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of the export.</param>
    /// <param name="runsServers">True where the table lists servers, which tells what a bare <c>Windows 2000</c> is.</param>
    internal static OperatingSystemInfo Read(string text, bool runsServers)
    {
        var read = new OperatingSystemText(Words(text), runsServers);
        OperatingSystemFamily family = read.Family();
        bool isServer =
            family
            is OperatingSystemFamily.WindowsNtServer
                or OperatingSystemFamily.Windows2000Server
                or OperatingSystemFamily.WindowsServer2003
                or OperatingSystemFamily.WindowsServer2008
                or OperatingSystemFamily.WindowsServerLater;
        return new OperatingSystemInfo(
            text,
            family,
            isServer && (read.Has("r2") || read.Has("2011")),
            isServer ? read.Edition(family) : ServerEdition.Unknown,
            read.Architecture()
        );
    }

    private bool Has(string word) => words.Contains(word);

    private bool HasAny(params ReadOnlySpan<string> any)
    {
        foreach (string word in any)
            if (words.Contains(word))
                return true;
        return false;
    }

    private bool NamesServer => HasAny("server", "serveur", "servers", "sbs");

    private OperatingSystemFamily Family()
    {
        if (HasAny("storage", "home") && NamesServer && !Has("xp"))
            return OperatingSystemFamily.Unknown;
        if (Has("nt"))
            return NtFamily();
        if (ServerYear() is { } server)
            return server;
        if (Has("2000"))
            return Windows2000Family();
        if (words.Overlaps(otherSystems))
            return OperatingSystemFamily.OtherClient;
        if (Has("xp"))
            return HasAny("professional", "pro", "professionnel", "tablet", "x64") && !HasAny("home", "starter")
                ? OperatingSystemFamily.WindowsXpProfessional
                : OperatingSystemFamily.WindowsXpHome;
        if (Has("vista") || (Has("windows") && HasAny("7", "8", "8.1", "10", "11", "rt")))
            return words.Overlaps(professional) && !Has("home")
                ? OperatingSystemFamily.WindowsProfessionalLater
                : OperatingSystemFamily.WindowsHomeLater;
        bool isLegacy =
            Has("windows") && HasAny("95", "98", "98se", "me", "millennium", "9x", "3.1", "3.11", "workgroups");
        return isLegacy ? OperatingSystemFamily.WindowsLegacyClient : OperatingSystemFamily.Unknown;
    }

    /// <summary>Some inventories name every release by its kernel: <c>Microsoft Windows NT Advanced Server 5.2</c>.</summary>
    private OperatingSystemFamily NtFamily()
    {
        bool isServer = NamesServer || (runsServers && !Has("workstation"));
        if (HasAny("5.0", "2000"))
            return isServer ? OperatingSystemFamily.Windows2000Server : OperatingSystemFamily.Windows2000Professional;
        if (HasAny("5.2", "2003"))
            return isServer ? OperatingSystemFamily.WindowsServer2003 : OperatingSystemFamily.WindowsXpProfessional;
        if (HasAny("6.0", "6.1"))
            return isServer ? OperatingSystemFamily.WindowsServer2008 : OperatingSystemFamily.WindowsHomeLater;
        if (HasAny("6.2", "6.3", "10.0"))
            return isServer ? OperatingSystemFamily.WindowsServerLater : OperatingSystemFamily.WindowsHomeLater;
        if (Has("5.1"))
            return Has("professional")
                ? OperatingSystemFamily.WindowsXpProfessional
                : OperatingSystemFamily.WindowsXpHome;
        if (isServer)
            return OperatingSystemFamily.WindowsNtServer;
        return HasAny("workstation", "4.0", "3.51")
            ? OperatingSystemFamily.WindowsLegacyClient
            : OperatingSystemFamily.Unknown;
    }

    private OperatingSystemFamily? ServerYear()
    {
        if (Has("2003"))
            return OperatingSystemFamily.WindowsServer2003;
        if (HasAny("2008", "2011"))
            return OperatingSystemFamily.WindowsServer2008;
        return HasAny("2012", "2016", "2019", "2022", "2025") ? OperatingSystemFamily.WindowsServerLater : null;
    }

    private OperatingSystemFamily Windows2000Family()
    {
        if (HasAny("professional", "pro", "professionnel"))
            return OperatingSystemFamily.Windows2000Professional;
        bool isServer = NamesServer || HasAny("advanced", "datacenter") || runsServers;
        return isServer ? OperatingSystemFamily.Windows2000Server : OperatingSystemFamily.Unknown;
    }

    private ServerEdition Edition(OperatingSystemFamily family)
    {
        if (Has("sbs") || (Has("small") && Has("business")))
            return ServerEdition.SmallBusiness;
        if (HasAny("datacenter", "datacentre"))
            return ServerEdition.Datacenter;
        if (HasAny("enterprise", "entreprise", "advanced"))
            return ServerEdition.Enterprise;
        if (Has("web"))
            return ServerEdition.Web;
        if (HasAny("standard", "standaard", "std"))
            return ServerEdition.Standard;
        // Windows 2000 Server has no name for its lowest edition but "Server".
        bool isPlainServer = family == OperatingSystemFamily.Windows2000Server && NamesServer;
        return isPlainServer ? ServerEdition.Standard : ServerEdition.Unknown;
    }

    private ProcessorArchitecture? Architecture()
    {
        if (HasAny("itanium", "ia64"))
            return ProcessorArchitecture.Itanium;
        if (HasAny("x64", "amd64", "em64t", "64bit", "64bits", "x8664"))
            return ProcessorArchitecture.X64;
        return HasAny("x86", "i386", "32bit", "32bits") ? ProcessorArchitecture.X86 : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        string plain = text.Replace("(R)", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("(TM)", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("(C)", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("64-bit", "64bit", StringComparison.OrdinalIgnoreCase)
            .Replace("32-bit", "32bit", StringComparison.OrdinalIgnoreCase)
            .Replace("64 bit", "64bit", StringComparison.OrdinalIgnoreCase)
            .Replace("32 bit", "32bit", StringComparison.OrdinalIgnoreCase)
            .Replace("x86_64", "x8664", StringComparison.OrdinalIgnoreCase);
        return Split(plain)
            .SelectMany(word => shorthand.TryGetValue(word, out string? words) ? words.Split(' ') : [word]);
    }

    /// <summary>Words in lower case without diacritics; a point stays inside a number.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            bool isPoint = text[i] == '.' && word.Length > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            if (char.IsLetterOrDigit(text[i]) || (isPoint && char.IsAsciiDigit(text[i - 1])))
                word.Append(text[i]);
            else if (word.Length > 0)
            {
                yield return Folded(word);
                word.Clear();
            }
        }
        if (word.Length > 0)
            yield return Folded(word);
    }

    private static string Folded(StringBuilder word)
    {
        string text = word.ToString();
        return text.Contains('.', StringComparison.Ordinal) ? text.ToLowerInvariant() : NameKey.Of(text);
    }
}
