using Mgmt.Model;
using Mgmt.Platform.Accounts;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Os;

/// <summary>The part of the module <c>os</c> about users.</summary>
internal static class UserFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        IUserAccounts users = new UserAccounts();
        return
        [
            new SourceFunction(
                "os.user_exists",
                "func(user str) bool",
                ObservableSource.From(a => services.Signals.UserExists(a[0].AsStr), Value.Bool),
                "Whether there is a user of that name, anew when users come or go.",
                """os.user_exists("root") # true"""),
            new ImpureFunction(
                "os.home",
                "func(user str) str",
                a => Value.Str(Str.From(Named(users, a[0].AsStr).Home.Span)),
                "The home directory of a user. Fails when there is no such user.",
                """len(os.home("root")) > 0 # true"""),
            new ImpureFunction(
                "os.uid",
                "func(user str) str",
                a => Value.Str(Named(users, a[0].AsStr).Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                "The number of a user, as text. Fails when there is no such user.",
                """os.uid("root") # "0" """),
            new ImpureFunction(
                "os.expand_home",
                "func(path str) str",
                a => Value.Str(ExpandHome(users, a[0].AsStr)),
                "A path in which a leading `~` or `~user` is that user's home directory. Fails when there is no such user.",
                """os.expand_home("/etc/~x") # "/etc/~x" """),
        ];
    }

    private static UserAccount Named(IUserAccounts users, Str name) =>
        users.Find(name.Span) ?? throw new FunctionFailedException($"there is no user `{name}`");

    private static Str ExpandHome(IUserAccounts users, Str path)
    {
        if (!path.Span.StartsWith("~"u8))
        {
            return path;
        }

        var slash = path.Span.IndexOf((byte)'/');
        var end = slash < 0 ? path.Length : slash;
        var account = end == 1
            ? users.Own ?? throw new FunctionFailedException("this program's user has no entry in the list of users: write the path without `~`")
            : Named(users, Str.From(path.Span[1..end]));
        return Str.Concat(Str.From(account.Home.Span), Str.From(path.Span[end..]));
    }
}
