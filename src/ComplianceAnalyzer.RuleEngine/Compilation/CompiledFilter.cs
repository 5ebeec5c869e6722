using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A filter of a rule over its full matches.</summary>
internal sealed record CompiledFilter(FilterType Type, CompiledExpression<object?> Value);
