namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>A use that needs a CAL: by the device alone where <paramref name="DeviceOnly"/>, on Windows 2000 where <paramref name="Old"/>.</summary>
internal sealed record PlainAccess(PlainUse Use, bool DeviceOnly, bool Old);
