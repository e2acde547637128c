namespace Mgmt.Platform.Accounts;

/// <summary>A user of this host, as its name service knows it.</summary>
/// <param name="Name">The name, as bytes.</param>
/// <param name="Id">The number.</param>
/// <param name="Home">The home directory, as bytes.</param>
public sealed record UserAccount(ReadOnlyMemory<byte> Name, uint Id, ReadOnlyMemory<byte> Home);

/// <summary>Looks users up.</summary>
/// <threadsafety>Safe from any thread. It takes as long as the name service does.</threadsafety>
public interface IUserAccounts
{
    /// <summary>The user that this process acts as; null when the name service does not know it.</summary>
    UserAccount? Own { get; }

    /// <summary>The user called <paramref name="name"/>, which is a name even if it is all digits; null when there is none.</summary>
    UserAccount? Find(ReadOnlySpan<byte> name);
}
