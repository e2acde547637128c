using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>Opens a connection and answers when the daemon asks for a name and a password; it never prompts.</summary>
internal static unsafe class LibvirtAuthentication
{
    public static ConnectHandle Open(string uri, LibvirtCredentials? credentials)
    {
        var asked = credentials is null ? default : GCHandle.Alloc(credentials);
        try
        {
            var types = stackalloc int[] { ConnectCredential.AuthName, ConnectCredential.PassPhrase };
            var auth = new ConnectAuth
            {
                CredentialTypes = types,
                CredentialTypeCount = credentials is null ? 0u : 2u,
                Callback = &Answer,
                Opaque = credentials is null ? 0 : GCHandle.ToIntPtr(asked),
            };
            return ConnectNative.OpenAuth(uri.Length == 0 ? null : uri, &auth, 0);
        }
        finally
        {
            if (asked.IsAllocated)
            {
                asked.Free();
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Answer(ConnectCredential* questions, uint count, nint opaque)
    {
        if (opaque == 0 || GCHandle.FromIntPtr(opaque).Target is not LibvirtCredentials credentials)
        {
            return -1;
        }

        for (var i = 0u; i < count; i++)
        {
            var answer = questions[i].Type switch
            {
                ConnectCredential.AuthName => credentials.Username,
                ConnectCredential.PassPhrase => credentials.Password,
                _ => null,
            };
            if (answer is null)
            {
                return -1;
            }

            Fill(ref questions[i], answer);
        }

        return 0;
    }

    /// <summary>Puts <paramref name="answer"/> where libvirt looks for it, in memory that libvirt frees.</summary>
    private static void Fill(ref ConnectCredential question, string answer)
    {
        var length = Encoding.UTF8.GetByteCount(answer);
        var text = (byte*)NativeMemory.Alloc((nuint)length + 1);
        Encoding.UTF8.GetBytes(answer, new Span<byte>(text, length));
        text[length] = 0;
        question.Result = text;
        question.ResultLength = (uint)length;
    }
}
