using System.Net;
using System.Net.Sockets;
using Mgmt.Platform.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Mgmt.Host.Web;

/// <summary>Who may ask by a way in, and for what.</summary>
internal abstract class Door
{
    /// <summary>The socket of this host, for root and whoever runs the appliance.</summary>
    public static Door Socket { get; } = new SocketDoor();

    /// <summary>A loopback address, where nobody is asked who he is.</summary>
    public static Door Address { get; } = new AddressDoor();

    /// <summary>What answers a request to change something: <paramref name="change"/>, or a refusal.</summary>
    public abstract RequestDelegate Changing(RequestDelegate change);

    /// <summary>Lets a request through to <paramref name="next"/>, or refuses it.</summary>
    public abstract Task AdmitAsync(HttpContext context, RequestDelegate next);

    private sealed class SocketDoor : Door
    {
        public override RequestDelegate Changing(RequestDelegate change) => change;

        // The modes of the socket and its folder keep others out as well; this holds when somebody has widened them.
        public override Task AdmitAsync(HttpContext context, RequestDelegate next) => IsTrusted(context)
            ? next(context)
            : Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, $"only root and the user {PeerIdentity.OwnUser}, who runs this appliance, may ask here");

        private static bool IsTrusted(HttpContext context)
        {
            try
            {
                return context.Features.Get<IConnectionSocketFeature>() is { } connection && PeerIdentity.Of(connection.Socket).IsRootOrOwn;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    private sealed class AddressDoor : Door
    {
        public override RequestDelegate Changing(RequestDelegate change) => static context => Answers.RefuseAsync(
            context,
            StatusCodes.Status403Forbidden,
            "nothing is changed over an address, where nobody knows who asks: use the mgmt command on this host, or the socket run/api.sock under its prefix");

        // A page elsewhere can make a browser ask us under its own name; an address or a local name cannot be forged that way.
        public override Task AdmitAsync(HttpContext context, RequestDelegate next)
        {
            var host = context.Request.Host.Host;
            return host == "localhost" || host == "mgmt" || IPAddress.TryParse(host.Trim('[', ']'), out _)
                ? next(context)
                : Answers.RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "ask for this server by its address");
        }
    }
}
