using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>The error numbers that matter here; they are the same on every architecture that .NET runs on under Linux.</summary>
internal static class Errno
{
    public const int NotPermitted = 1;
    public const int NoEntry = 2;
    public const int NoProcess = 3;
    public const int Interrupted = 4;
    public const int InputOutput = 5;
    public const int BadDescriptor = 9;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int Exists = 17;
    public const int CrossDevice = 18;
    public const int NoDevice = 19;
    public const int NotADirectory = 20;
    public const int IsADirectory = 21;
    public const int Invalid = 22;
    public const int TooManyOpenInSystem = 23;
    public const int TooManyOpen = 24;
    public const int NoSpace = 28;
    public const int ReadOnly = 30;
    public const int Range = 34;
    public const int NameTooLong = 36;
    public const int NoSystemCall = 38;
    public const int NotEmpty = 39;
    public const int TooManyLinks = 40;
    public const int NoData = 61;
    public const int NotSupported = 95;
    public const int Stale = 116;
    public const int QuotaExceeded = 122;

    /// <summary>What the last system call of this thread complained about.</summary>
    public static int Last => Marshal.GetLastPInvokeError();

    /// <summary>What can be done about <paramref name="error"/>, to follow its name; empty where that depends on what was tried.</summary>
    public static string Advice(int error) => error switch
    {
        TooManyOpen => ": raise the limit of open files (ulimit -n, or LimitNOFILE of the service)",
        TooManyOpenInSystem => ": raise fs.file-max, or end what holds so many files open",
        NoSpace => ": free some space, or inodes, in that file system",
        QuotaExceeded => ": raise the quota there, or free some space",
        ReadOnly => ": mount that file system for writing",
        _ => "",
    };

    /// <summary>The symbolic name of <paramref name="error"/>, or its number.</summary>
    public static string Name(int error) => error switch
    {
        NotPermitted => "EPERM",
        NoEntry => "ENOENT",
        NoProcess => "ESRCH",
        Interrupted => "EINTR",
        InputOutput => "EIO",
        BadDescriptor => "EBADF",
        TryAgain => "EAGAIN",
        AccessDenied => "EACCES",
        Busy => "EBUSY",
        Exists => "EEXIST",
        CrossDevice => "EXDEV",
        NoDevice => "ENODEV",
        NotADirectory => "ENOTDIR",
        IsADirectory => "EISDIR",
        Invalid => "EINVAL",
        TooManyOpenInSystem => "ENFILE",
        TooManyOpen => "EMFILE",
        NoSpace => "ENOSPC",
        ReadOnly => "EROFS",
        Range => "ERANGE",
        NameTooLong => "ENAMETOOLONG",
        NoSystemCall => "ENOSYS",
        NotEmpty => "ENOTEMPTY",
        TooManyLinks => "ELOOP",
        NoData => "ENODATA",
        NotSupported => "EOPNOTSUPP",
        Stale => "ESTALE",
        QuotaExceeded => "EDQUOT",
        _ => $"errno {error}",
    };
}
