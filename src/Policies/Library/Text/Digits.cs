namespace Mgmt.Policies.Library.Text;

/// <summary>Single digits.</summary>
internal static class Digits
{
    /// <summary>What <paramref name="digit"/> is worth in <paramref name="radix"/>, 2 to 36, its letters in either case; -1 when it is none.</summary>
    public static int ValueOf(byte digit, int radix)
    {
        var value = (char)digit switch
        {
            >= '0' and <= '9' => digit - '0',
            >= 'a' and <= 'z' => digit - 'a' + 10,
            >= 'A' and <= 'Z' => digit - 'A' + 10,
            _ => radix,
        };
        return value < radix ? value : -1;
    }
}
