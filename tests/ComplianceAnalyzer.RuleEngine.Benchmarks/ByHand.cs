namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>The rules' answers by dictionaries written by hand.</summary>
public static class ByHand
{
    public static Tally Answer(Estate estate)
    {
        var tally = new Tally();
        Dictionary<int, Device> devices = estate.Devices.ToDictionary(device => device.Id);
        Dictionary<int, User> users = estate.Users.ToDictionary(user => user.Id);
        var working = new HashSet<int>();
        var byDevice = new Dictionary<int, List<ServerSession>>();
        var byServer = new Dictionary<int, int>();
        foreach (ServerSession session in estate.Sessions)
        {
            if (users[session.User].Department == devices[session.Device].Department)
                tally.Add(Question.OwnDepartment, session.Id, session.User);
            working.Add(session.User);
            if (!byDevice.TryGetValue(session.Device, out List<ServerSession>? sessions))
                byDevice.Add(session.Device, sessions = []);
            sessions.Add(session);
            byServer[session.Server] = byServer.GetValueOrDefault(session.Server) + 1;
        }
        HashSet<int> licensed = [.. estate.Cals.Select(cal => cal.User)];
        foreach (User user in estate.Users)
            if (working.Contains(user.Id) && !licensed.Contains(user.Id))
                tally.Add(Question.Unlicensed, user.Id, 0);
        foreach ((int device, List<ServerSession> sessions) in byDevice)
        {
            if (sessions.Select(session => session.User).Distinct().Count() > 2)
                tally.Add(Question.SharedDevice, device, sessions.Count);
            tally.Add(Question.Required, device, devices[device].Department);
        }
        foreach (Server server in estate.Servers)
            tally.Add(Question.ServerLoad, server.Id, byServer.GetValueOrDefault(server.Id));
        return tally;
    }
}
