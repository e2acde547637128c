using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Policies.Library.Time;

namespace Mgmt.Policies.Tests.Library;

public sealed class DatetimeFunctionsTests
{
    // Thursday, 2009-02-05 05:00:57 UTC.
    private const long Thursday = 1233810057;

    [Theory]
    [InlineData("Mon Jan _2 15:04:05 2006", "Thu Feb  5 05:00:57 2009")]
    [InlineData("Mon, 02 Jan 2006 15:04:05 MST", "Thu, 05 Feb 2009 05:00:57 UTC")]
    [InlineData("Monday, 02-Jan-06 15:04:05 -0700", "Thursday, 05-Feb-09 05:00:57 +0000")]
    [InlineData("2006-01-02T15:04:05.999999999Z07:00", "2009-02-05T05:00:57Z")]
    [InlineData("3:04PM 03:04 pm", "5:00AM 05:00 am")]
    [InlineData("Jan _2 15:04:05.000", "Feb  5 05:00:57.000")]
    [InlineData("05,000 05.999 05,9999", "57,000 57 57")]
    [InlineData("4 5 1 2", "0 57 2 5")]
    [InlineData("002 __2 January", "036  36 February")]
    [InlineData("_2006 Janet Month", "_2009 Janet Month")]
    [InlineData("Z0700 Z070000 -07 -07:00:00 -070000", "Z Z +00 +00:00:00 +000000")]
    [InlineData(".0001", ".0002")]
    [InlineData("plain text é", "plain text é")]
    [InlineData("", "")]
    public void Format_Layout_IsWrittenAsShown(string layout, string expected) => Assert.Equal(expected, Format(Thursday, TimeZoneInfo.Utc, layout));

    [Theory]
    [InlineData(1700000000, "2023-11-14 23:13:20 +0100 CET")]
    [InlineData(1690000000, "2023-07-22 06:26:40 +0200 CEST")]
    public void Format_ZoneWithSummerTime_FollowsIt(long seconds, string expected) =>
        Assert.Equal(expected, Format(seconds, Berlin, "2006-01-02 15:04:05 -0700 MST"));

    [Fact]
    public void Format_ZoneBehindUtc_HasItsSign()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("x", new TimeSpan(-3, -30, 0), "x", "NST");

        Assert.Equal("-0330 -03:30 -03 -03:30 NST", Format(1700000000, zone, "-0700 -07:00 -07 Z07:00 MST"));
    }

    [Theory]
    [InlineData(253402300799, "Fri 9999-12-31 23:59:59 99")]
    [InlineData(253402300800, "Sat 10000-01-01 00:00:00 00")]
    [InlineData(1700000000000, "Sun 55840-11-08 22:13:20 40")]
    [InlineData(long.MaxValue, "Sun 292277026596-12-04 15:30:07 96")]
    [InlineData(-62135596801, "Sun 0000-12-31 23:59:59 00")]
    [InlineData(-62167219201, "Fri -0001-12-31 23:59:59 01")]
    public void Format_YearWithoutFourDigits_IsWrittenWhole(long seconds, string expected) =>
        Assert.Equal(expected, Format(seconds, TimeZoneInfo.Utc, "Mon 2006-01-02 15:04:05 06"));

    [Fact]
    public void Functions_TimeBeyondTheCalendar_AreRight()
    {
        Assert.Equal(Value.Str("sunday"), Call.Direct("datetime.weekday", Value.Int(long.MaxValue)));
        Assert.Equal(Value.Int(15), Call.Direct("datetime.hour", Value.Int(long.MaxValue)));
    }

    [Fact]
    public void Format_InvalidBytesInLayout_PassThrough() =>
        Assert.Equal(Call.Bytes("\u00ff2009"), Call.Direct("datetime.format", Value.Int(Thursday), Call.Bytes("\u00ff2006")));

    [Fact]
    public void Print_NegativeTime_Fails() => Assert.Contains("negative", Call.Failure("datetime.print", Value.Int(-1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Print_Time_IsInTheZoneOfTheLibrary()
    {
        var print = (PureFunction)PureLibrary.In(Berlin).Single(static f => f.Name == "datetime.print");

        Assert.Equal(Value.Str(Format(Thursday, Berlin, "2006-01-02 15:04:05 -0700 MST")), print.Specialise(print.Signatures[0])([Value.Int(Thursday)]));
    }

    private static TimeZoneInfo Berlin => TimeZoneInfo.CreateCustomTimeZone(
        "Berlin",
        TimeSpan.FromHours(1),
        "Berlin",
        "CET",
        "CEST",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
        ]);

    private static string Format(long seconds, TimeZoneInfo zone, string layout) => TimeLayout.Format(ZonedTime.Of(seconds, zone), layout);
}
