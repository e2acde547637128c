using Mgmt.Model;

namespace Mgmt.Functions.Tests.Host;

public sealed class HostFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    [Fact]
    public void Load_ZeroArguments_YieldsAStructOfTheDeclaredType() =>
        Assert.Equal(["x1", "x5", "x15"], _world.Evaluate("sys.load()").AsStruct.Names.ToArray());

    [Fact]
    public void Now_ReadsTheWallClock() =>
        Assert.Equal(_world.Time.GetUtcNow().ToUnixTimeSeconds(), _world.Evaluate("datetime.now()").AsInt);

    [Fact]
    public void StrNow_IsTheWallClockInThisHostsZone() =>
        Assert.Equal(_world.Evaluate($"datetime.print({_world.Time.GetUtcNow().ToUnixTimeSeconds()})"), _world.Evaluate("datetime.str_now()"));

    [Fact]
    public void WeekdayFast_ADayLater_IsTheNext()
    {
        _world.Start("datetime.weekday_fast()");
        var first = Enum.Parse<DayOfWeek>(_world.Await().AsStr.ToString(), ignoreCase: true);

        _world.Time.Advance(TimeSpan.FromHours(24));

        Assert.Equal((DayOfWeek)(((int)first + 1) % 7), Enum.Parse<DayOfWeek>(_world.Await().AsStr.ToString(), ignoreCase: true));
    }

    [Fact]
    public void CpuCount_IsThatOfTheKernelsList() =>
        Assert.Equal(Environment.ProcessorCount, _world.Evaluate("sys.cpu_count()").AsInt);

    [Fact]
    public void Hostname_IsTheKernels() => Assert.Equal(Environment.MachineName, _world.Evaluate("sys.hostname()").AsStr.ToString());

    [Fact]
    public void Disk_Root_YieldsRatiosWithinRange() => Assert.InRange(_world.Evaluate("""disk.usage("/", 60000)->used_ratio + 0.0""").AsFloat, 0, 1);

    [Theory]
    [InlineData("""sys.getenv("SET")""", "yes")]
    [InlineData("""sys.getenv("EMPTY")""", "")]
    [InlineData("""sys.getenv("UNSET") <|> "caught" """, "caught")]
    public void Getenv_IsTheVariableOrCatchablyNothing(string expression, string expected) =>
        Assert.Equal(expected, _world.Evaluate(expression).AsStr.ToString());

    [Fact]
    public void Getenv_Unset_SaysWhich()
    {
        _world.Start("""sys.getenv("UNSET")""");

        Assert.Contains("environment variable not set: UNSET", _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Env_IsAllOfIt() => Assert.Equal("""{"EMPTY": "", "HOME": "/home/somebody", "SET": "yes"}""", _world.Evaluate("sys.env()").ToString());

    [Fact]
    public void Hasenv_Empty_IsThere() => Assert.Equal(Value.True, _world.Evaluate("""sys.hasenv("EMPTY")"""));

    public void Dispose() => _world.Dispose();
}
