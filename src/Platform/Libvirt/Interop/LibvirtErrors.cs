using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>
/// Turns libvirt's last error into an exception. The error belongs to the thread that made the call, so each call is
/// judged here before its thread does anything else.
/// </summary>
internal static unsafe class LibvirtErrors
{
    /// <summary>Passes <paramref name="result"/> on, or throws when it is negative.</summary>
    public static int Check(int result, string subject) => result >= 0 ? result : throw Last(subject);

    /// <summary>Passes <paramref name="domain"/> on, or throws when the call did not return one.</summary>
    public static DomainHandle Check(DomainHandle domain, string subject) => domain.IsInvalid ? throw Last(subject) : domain;

    /// <summary>The text at <paramref name="text"/>, which libvirt allocated and which is freed, or throws when there is none.</summary>
    public static string TakeText(nint text, string subject)
    {
        if (text == 0)
        {
            throw Last(subject);
        }

        var result = Marshal.PtrToStringUTF8(text)!;
        NativeMemory.Free((void*)text);
        return result;
    }

    /// <summary>The exception for this thread's last error; <paramref name="subject"/> says what was being done to what.</summary>
    public static LibvirtException Last(string subject)
    {
        var (code, message) = Read();
        return code switch
        {
            LibvirtErrorCode.NoDomain => new DomainNotFoundException($"{subject}: {message}"),
            LibvirtErrorCode.AgentUnresponsive or LibvirtErrorCode.AgentUnsynced => new GuestAgentUnavailableException($"{subject}: {message}", code),
            _ => new LibvirtException($"{subject}: {message}", code),
        };
    }

    /// <summary>This thread's last error, which is then forgotten.</summary>
    public static (LibvirtErrorCode Code, string Message) Read()
    {
        var error = EventNative.GetLastError();
        var result = error is null
            ? (LibvirtErrorCode.None, "libvirt gave no reason")
            : ((LibvirtErrorCode)error->Code, Marshal.PtrToStringUTF8((nint)error->Message) ?? "libvirt gave no reason");
        EventNative.ResetLastError();
        return result;
    }
}
