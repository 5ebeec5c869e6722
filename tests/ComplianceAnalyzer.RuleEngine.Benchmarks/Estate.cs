namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

public sealed record Server(int Id);

public sealed record Device(int Id, int Department);

public sealed record User(int Id, int Department);

public sealed record ServerSession(int Id, int Server, int Device, int User);

public sealed record Cal(int Id, int User);

/// <summary>Concluded: the device needs a license.</summary>
public sealed record Requirement(int Device);

/// <summary>An estate of so many devices, the same for each run.</summary>
public sealed class Estate
{
    private const int Departments = 7;

    public Estate(int devices)
    {
        var random = new Random(1);
        int servers = Math.Max(1, devices / 100);
        Servers = [.. Enumerable.Range(0, servers).Select(id => new Server(id))];
        Devices = [.. Enumerable.Range(0, devices).Select(id => new Device(id, id % Departments))];
        Users = [.. Enumerable.Range(0, devices).Select(id => new User(id, random.Next(Departments)))];
        Sessions =
        [
            .. Enumerable
                .Range(0, 2 * devices)
                .Select(id => new ServerSession(id, random.Next(servers), random.Next(devices), random.Next(devices))),
        ];
        Cals = [.. Enumerable.Range(0, devices / 2).Select(id => new Cal(id, random.Next(devices)))];
        Facts = [.. Servers, .. Devices, .. Users, .. Sessions, .. Cals];
    }

    public Server[] Servers { get; }

    public Device[] Devices { get; }

    public User[] Users { get; }

    public ServerSession[] Sessions { get; }

    public Cal[] Cals { get; }

    public object[] Facts { get; }
}
