namespace ComplianceAnalyzer.RuleEngine.Tests;

public sealed record Customer(string Name, int Limit);

public sealed record Order(int Id, string Customer, int Amount);

public sealed record Total(string Customer, int Sum);

public sealed record Note(string Text);
