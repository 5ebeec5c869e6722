using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>An estate with one thing changed, as an administrator could change it.</summary>
internal sealed class EstateChanges(Estate estate, UsageOf usage)
{
    internal Estate WithPerUserMode(string server) =>
        estate with
        {
            Servers =
            [
                .. estate.Servers.Select(each =>
                    each.Key == server ? each with { LicensingMode = TsLicensingMode.PerUser } : each
                ),
            ],
        };

    internal Estate WithoutPerson(string person) =>
        estate with
        {
            Users = [.. estate.Users.Where(account => account.PersonKey != person)],
            Sessions = [.. estate.Sessions.Where(session => !IsOf(session.User, person))],
            Clients =
            [
                .. estate.Clients.Select(client =>
                    IsOf(client.PrimaryUser, person) ? client with { PrimaryUser = null } : client
                ),
            ],
        };

    internal Estate WithoutDevice(string device) =>
        estate with
        {
            Clients = [.. estate.Clients.Where(client => client.Key != device)],
            Sessions = [.. estate.Sessions.Where(session => session.Client != device)],
        };

    /// <summary>Whoever uses the device uses no other.</summary>
    internal Estate WithDeviceShared(string device)
    {
        HashSet<string> people = [.. usage.UsersOfDevice[device]];
        return estate with
        {
            Sessions =
            [
                .. estate.Sessions.Where(session =>
                    session.Client == device || session.User is null || !people.Contains(usage.PersonOf(session.User))
                ),
            ],
        };
    }

    /// <summary>A connector for each server, valid from the first day on.</summary>
    internal Estate WithConnectors(CalKind connector, IEnumerable<string> servers) =>
        estate with
        {
            CalPacks =
            [
                .. estate.CalPacks,
                .. servers.Select(server => new CalPack(new SourceLocation("(considered)", 0))
                {
                    PackId = $"(connector for {server})",
                    Kind = connector,
                    Version = ProductVersion.V2003,
                    Quantity = 1,
                    Server = server,
                }),
            ],
        };

    private bool IsOf(string? account, string person) => account is not null && usage.PersonOf(account) == person;
}
