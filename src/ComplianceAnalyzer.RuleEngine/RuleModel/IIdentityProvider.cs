namespace NRules.RuleModel;

/// <summary>A fact that says by what it is known, so that a changed copy of it can stand in its place.</summary>
public interface IIdentityProvider
{
    /// <summary>What the fact is known by: two facts of one type whose identities are equal are one fact.</summary>
    object GetIdentity();
}
