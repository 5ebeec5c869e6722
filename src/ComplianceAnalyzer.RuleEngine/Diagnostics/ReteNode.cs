using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Diagnostics;

/// <summary>A node of the network.</summary>
public class ReteNode
{
    internal ReteNode(
        int id,
        NodeType nodeType,
        Type? outputType,
        IReadOnlyCollection<KeyValuePair<string, object>> properties,
        IReadOnlyCollection<KeyValuePair<string, LambdaExpression>> expressions,
        IReadOnlyCollection<IRuleDefinition> rules
    )
    {
        Id = id;
        NodeType = nodeType;
        OutputType = outputType;
        Properties = properties;
        Expressions = expressions;
        Rules = rules;
    }

    /// <summary>Number of the node, unique in its network and the same for all sessions of a factory.</summary>
    public int Id { get; }

    /// <summary>What the node does.</summary>
    public NodeType NodeType { get; }

    /// <summary>Type of the facts that leave the node; null where matches leave it.</summary>
    public Type? OutputType { get; }

    /// <summary>What else is known of the node, by name.</summary>
    public IReadOnlyCollection<KeyValuePair<string, object>> Properties { get; }

    /// <summary>The expressions that the node evaluates, by what they are for.</summary>
    public IReadOnlyCollection<KeyValuePair<string, LambdaExpression>> Expressions { get; }

    /// <summary>The rules that share the node.</summary>
    public IReadOnlyCollection<IRuleDefinition> Rules { get; }
}
