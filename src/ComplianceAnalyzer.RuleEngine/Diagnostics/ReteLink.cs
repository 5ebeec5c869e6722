namespace NRules.Diagnostics;

/// <summary>A way that facts take.</summary>
public class ReteLink
{
    internal ReteLink(ReteNode source, ReteNode target)
    {
        Source = source;
        Target = target;
    }

    /// <summary>Where they come from.</summary>
    public ReteNode Source { get; }

    /// <summary>Where they go.</summary>
    public ReteNode Target { get; }
}
