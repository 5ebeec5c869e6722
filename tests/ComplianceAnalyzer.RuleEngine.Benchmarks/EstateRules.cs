using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>Gives the rules the tally they write to.</summary>
public sealed class EstateRules(Tally tally) : IRuleActivator
{
    internal static Type[] All =>
        [
            typeof(OwnDepartment),
            typeof(Unlicensed),
            typeof(SharedDevice),
            typeof(Requires),
            typeof(Required),
            typeof(ServerLoad),
        ];

    public IEnumerable<Rule> Activate(Type type) => [(Rule)Activator.CreateInstance(type, tally)!];

    /// <summary>Three facts joined by key.</summary>
    public sealed class OwnDepartment(Tally tally) : Rule
    {
        public override void Define()
        {
            ServerSession session = null!;
            Device device = null!;
            User user = null!;
            When()
                .Match(() => session)
                .Match(() => device, d => d.Id == session.Device)
                .Match(() => user, u => u.Id == session.User, u => u.Department == device.Department);
            Then().Do(_ => tally.Add(Question.OwnDepartment, session.Id, user.Id));
        }
    }

    /// <summary>Someone works, and no license is there.</summary>
    public sealed class Unlicensed(Tally tally) : Rule
    {
        public override void Define()
        {
            User user = null!;
            When().Match(() => user).Exists<ServerSession>(s => s.User == user.Id).Not<Cal>(c => c.User == user.Id);
            Then().Do(_ => tally.Add(Question.Unlicensed, user.Id, 0));
        }
    }

    /// <summary>A device on which more than two work.</summary>
    public sealed class SharedDevice(Tally tally) : Rule
    {
        public override void Define()
        {
            IGrouping<int, ServerSession> sessions = null!;
            When()
                .Query(() => sessions, q => q.Match<ServerSession>().GroupBy(s => s.Device))
                .Having(() => sessions.Select(s => s.User).Distinct().Count() > 2);
            Then().Do(_ => tally.Add(Question.SharedDevice, sessions.Key, sessions.Count()));
        }
    }

    /// <summary>A device that is worked on needs a license: a conclusion.</summary>
    public sealed class Requires(Tally tally) : Rule
    {
        public override void Define()
        {
            _ = tally;
            Device device = null!;
            When().Match(() => device).Exists<ServerSession>(s => s.Device == device.Id);
            Then().Yield(_ => new Requirement(device.Id));
        }
    }

    /// <summary>What follows from the conclusion.</summary>
    public sealed class Required(Tally tally) : Rule
    {
        public override void Define()
        {
            Requirement requirement = null!;
            Device device = null!;
            When().Match(() => requirement).Match(() => device, d => d.Id == requirement.Device);
            Then().Do(_ => tally.Add(Question.Required, device.Id, device.Department));
        }
    }

    /// <summary>All sessions of a server.</summary>
    public sealed class ServerLoad(Tally tally) : Rule
    {
        public override void Define()
        {
            Server server = null!;
            IEnumerable<ServerSession> sessions = null!;
            When()
                .Match(() => server)
                .Query(() => sessions, q => q.Match<ServerSession>(s => s.Server == server.Id).Collect());
            Then().Do(_ => tally.Add(Question.ServerLoad, server.Id, sessions.Count()));
        }
    }
}
