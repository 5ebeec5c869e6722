namespace NRules.Diagnostics;

/// <summary>Shows the network that rules were compiled into.</summary>
public interface ISessionSchemaProvider
{
    /// <summary>The network as a graph.</summary>
    ReteGraph GetSchema();
}
