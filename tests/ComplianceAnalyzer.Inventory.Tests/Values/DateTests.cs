using System.Globalization;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Values;

public sealed class DateTests
{
    [Theory]
    [InlineData("2003-04-23")]
    [InlineData("2003/4/23")]
    [InlineData("2003-04-23T10:11:12")]
    [InlineData("2003-04-23 10:11:12.000")]
    [InlineData("20030423")]
    [InlineData("20030423101112.0Z")]
    [InlineData("20030423101112.000000+120")]
    [InlineData("23-04-2003")]
    [InlineData("23.4.2003")]
    [InlineData("23. 04. 2003")]
    [InlineData("4/23/2003 12:00:00 AM")]
    [InlineData("23-04-03")]
    [InlineData("23 Apr 2003")]
    [InlineData("23-avr.-2003")]
    [InlineData("April 23, 2003")]
    [InlineData("37734")]
    [InlineData("37734.5")]
    public void One_value_that_can_mean_one_day_only(string text) =>
        Days([text]).Should().Equal(new DateOnly(2003, 4, 23));

    /// <summary>FILETIME counts 100 ns from 1601-01-01; 2003-04-23 12:00 UTC.</summary>
    [Fact]
    public void Filetime()
    {
        long ticks = new DateTime(2003, 4, 23, 12, 0, 0, DateTimeKind.Utc).ToFileTimeUtc();

        Days([ticks.ToString(CultureInfo.InvariantCulture)]).Should().Equal(new DateOnly(2003, 4, 23));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9223372036854775807")]
    [InlineData("1601-01-01")]
    [InlineData("01/01/1601 01:00:00")]
    [InlineData("20380119031407.000000-000")]
    public void Never_is_no_date_and_no_trouble(string text)
    {
        Estate estate = Import([text]);

        estate.Clients.Single().LastSeen.Should().BeNull();
        estate.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2003-02-30")]
    [InlineData("31-02-2003")]
    [InlineData("tomorrow")]
    [InlineData("2003-4")]
    [InlineData("99999")]
    [InlineData("12345678901234567")]
    [InlineData("32-13-2003")]
    public void What_is_no_date_counts_as_unknown(string text)
    {
        Estate estate = Import([text]);

        estate.Clients.Single().LastSeen.Should().BeNull();
        estate.Diagnostics.Codes().Should().Equal("INV004 clients.csv:2 LastSeen");
    }

    /// <summary>04/05/2003 is 4 May where another value can only have the day first, 5 April where it can only have the month first.</summary>
    [Theory]
    [InlineData("31/01/2003", "2003-05-04")]
    [InlineData("01/31/2003", "2003-04-05")]
    public void One_unambiguous_value_decides_the_column(string deciding, string expected)
    {
        DateOnly?[] days = Days(["04/05/2003", deciding]);

        days.Should()
            .Equal(
                DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                new DateOnly(2003, 1, 31)
            );
    }

    [Fact]
    public void A_column_that_nothing_decides_is_unknown()
    {
        Estate estate = Import(["04/05/2003", "06/07/2003", "05/05/2003", "2003-08-09"]);

        estate
            .Clients.Select(client => client.LastSeen)
            .Should()
            .Equal(null, null, new DateOnly(2003, 5, 5), new DateOnly(2003, 8, 9));
        estate.Diagnostics.Codes().Should().Equal("INV012 clients.csv:1 LastSeen");
        estate
            .UndecidedDates.Should()
            .Equal(
                new UndecidedDateColumn(new SourceLocation("clients.csv", 1))
                {
                    Table = InventoryTable.Clients,
                    Column = "LastSeen",
                    Values = 2,
                }
            );
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "2003-05-04")]
    [InlineData(DateOrder.MonthDayYear, "2003-04-05")]
    public void The_option_decides_what_the_column_leaves_open(DateOrder order, string expected) =>
        Days(["04/05/2003"], order)
            .Should()
            .Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void The_option_does_not_overrule_what_the_values_say() =>
        Days(["04/05/2003", "31/01/2003"], DateOrder.MonthDayYear)
            .Should()
            .Equal(new DateOnly(2003, 5, 4), new DateOnly(2003, 1, 31));

    [Fact]
    public void Two_digit_years_in_front_are_read_where_the_user_says_so() =>
        Days(["03-04-24", "98-01-02"], DateOrder.YearMonthDay)
            .Should()
            .Equal(new DateOnly(2003, 4, 24), new DateOnly(1998, 1, 2));

    [Fact]
    public void Values_that_contradict_each_other_leave_the_ambiguous_ones_unknown()
    {
        Estate estate = Import(["31/01/2003", "01/31/2003", "04/05/2003"]);

        estate
            .Clients.Select(client => client.LastSeen)
            .Should()
            .Equal(new DateOnly(2003, 1, 31), new DateOnly(2003, 1, 31), null);
        estate.Diagnostics.Codes().Should().Equal("INV013 clients.csv:1 LastSeen");
        estate.UndecidedDates.Single().IsMixed.Should().BeTrue();
    }

    [Fact]
    public void Two_digit_years_turn_at_2049() =>
        Days(["31-12-49", "31-12-50"]).Should().Equal(new DateOnly(2049, 12, 31), new DateOnly(1950, 12, 31));

    [Fact]
    public void The_order_is_decided_for_each_column_on_its_own()
    {
        Estate estate = Estate(
            (
                "sessions.csv",
                "User,Server,FirstSeen,LastSeen\nU1,SRV1,04/05/2003,04/05/2004\nU2,SRV1,31/01/2003,01/31/2004\n"
            )
        );

        estate
            .Sessions.Select(session => (session.FirstSeen, session.LastSeen))
            .Should()
            .Equal(
                (new DateOnly(2003, 5, 4), new DateOnly(2004, 4, 5)),
                (new DateOnly(2003, 1, 31), new DateOnly(2004, 1, 31))
            );
    }

    [Fact]
    public void A_required_date_that_nothing_decides_rejects_its_row()
    {
        Estate estate = Estate(("xp-licenses.csv", "LicenseId,AcquiredOn,Channel\n1,04/05/2003,OEM\n"));

        estate.XpLicenses.Should().BeEmpty();
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal("INV012 xp-licenses.csv:1 AcquiredOn", "INV003 xp-licenses.csv:2 AcquiredOn");
        estate.Table(InventoryTable.XpLicenses).Rejected.Should().Be(1);
    }

    private static DateOnly?[] Days(string[] texts, DateOrder? order = null)
    {
        Estate estate = Import(texts, order);
        estate.Diagnostics.Should().BeEmpty();
        return [.. estate.Clients.Select(client => client.LastSeen)];
    }

    private static Estate Import(string[] texts, DateOrder? order = null)
    {
        IEnumerable<string> rows = texts.Select(
            (text, index) => FormattableString.Invariant($"PC{index:000};{text}\n")
        );
        return Usable(
            Importing.Import(
                new ImportOptions { DateOrder = order },
                ("clients.csv", "Name;LastSeen\n" + string.Concat(rows))
            )
        );
    }
}
