using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>An action ready to run.</summary>
internal sealed record CompiledAction(Func<IContext, Token, object[], object?> Run, Type? YieldType);
