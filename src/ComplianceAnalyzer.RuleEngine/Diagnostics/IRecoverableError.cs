namespace NRules.Diagnostics;

/// <summary>An exception that a listener may take upon itself.</summary>
public interface IRecoverableError
{
    /// <summary>Whether the engine goes on as if nothing was thrown; false until a listener sets it.</summary>
    bool IsHandled { get; set; }

    /// <summary>What was thrown.</summary>
    Exception Exception { get; }
}
