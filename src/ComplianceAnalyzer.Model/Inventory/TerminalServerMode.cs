namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What Terminal Services does on a server.</summary>
public enum TerminalServerMode
{
    /// <summary>Not used.</summary>
    None,

    /// <summary>Remote administration: two sessions for administrators, no TS CAL.</summary>
    RemoteAdministration,

    /// <summary>Application mode: Terminal Server is enabled (S3).</summary>
    Application,
}
