using Mgmt.Model;
using Mgmt.Resources.Msg;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Msg;

public sealed class MsgValidationTests() : KindRules(MsgSchema.Schema, MsgValidation.Validate)
{
    [Fact]
    public void Priority_OfTheReference_IsAccepted()
    {
        foreach (var priority in new[] { "Emerg", "Alert", "Crit", "Err", "Warning", "Notice", "Info", "Debug" })
        {
            Accepts("x", ("priority", priority));
        }
    }

    [Fact]
    public void Priority_MissingOrOther_IsRefused()
    {
        Refuses("`priority` is not set; set it to `Emerg`, `Alert`, `Crit`, `Err`, `Warning`, `Notice`, `Info` or `Debug`", "x");
        Refuses("`priority` is `info`; it must be `Emerg`, `Alert`, `Crit`, `Err`, `Warning`, `Notice`, `Info` or `Debug`", "x", ("priority", "info"));
    }

    [Theory]
    [InlineData("_A", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    [InlineData("a_B9", true)]
    [InlineData("9", true)]
    public void Fields_Names_AreOfLettersDigitsAndLowLines(string name, bool isRight)
    {
        var fields = ("fields", (object)Value.From(new MapValue([KeyValuePair.Create(Value.Str(name), Value.Str("x"))])));
        if (isRight)
        {
            Accepts("x", ("priority", "Info"), fields);
        }
        else
        {
            Refuses($"`fields` has the name `{name}`; a name has letters, digits and `_`, and does not begin with `_`", "x", ("priority", "Info"), fields);
        }
    }
}
