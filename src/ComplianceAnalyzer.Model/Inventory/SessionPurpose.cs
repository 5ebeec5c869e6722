namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What a session was for.</summary>
public enum SessionPurpose
{
    /// <summary>The server hosts a graphical interface on the device: a Windows session (S8).</summary>
    TerminalSession,

    /// <summary>Administration of the server.</summary>
    RemoteAdministration,

    /// <summary>Any other authenticated use: files, printing.</summary>
    WindowsAccess,

    /// <summary>Unauthenticated use through the Internet; needs no CAL.</summary>
    Anonymous,
}
