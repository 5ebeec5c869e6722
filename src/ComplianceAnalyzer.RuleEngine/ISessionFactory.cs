namespace NRules;

/// <summary>Compiled rules. One factory serves many threads; its sessions share nothing that changes.</summary>
public interface ISessionFactory
{
    /// <summary>Begins a session with an empty working memory.</summary>
    ISession CreateSession();
}
