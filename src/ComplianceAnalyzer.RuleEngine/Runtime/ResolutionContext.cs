using NRules.Extensibility;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Who asks for a service.</summary>
internal sealed record ResolutionContext(ISession Session, IRuleDefinition Rule) : IResolutionContext;
