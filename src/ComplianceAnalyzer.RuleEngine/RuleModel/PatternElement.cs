namespace NRules.RuleModel;

/// <summary>Facts of a type, or what its source gives, that meet conditions; each of them is bound to a variable.</summary>
public sealed class PatternElement : RuleElement
{
    /// <summary>Name of the expressions that say which facts match: from the fact and other variables to a truth value.</summary>
    public const string ConditionName = "Condition";

    internal PatternElement(Declaration declaration, ExpressionCollection expressions, RuleElement? source)
    {
        Declaration = declaration;
        Expressions = expressions;
        Source = source;
        Exports = [declaration];
        Imports = ImportsOf(source is null ? expressions : [source, .. expressions], declaration);
        declaration.Target ??= this;
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Pattern;

    /// <summary>The variable that each match is bound to; the first parameter of every condition.</summary>
    public Declaration Declaration { get; }

    /// <summary>
    /// Where the matched values come from: an <see cref="AggregateElement"/> or a <see cref="BindingElement"/>; null where they are the facts
    /// of the session.
    /// </summary>
    public RuleElement? Source { get; }

    /// <summary>Type of the matched values.</summary>
    public Type ValueType => Declaration.Type;

    /// <summary>The conditions.</summary>
    public ExpressionCollection Expressions { get; }
}
