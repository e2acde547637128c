using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Alert;
using Mgmt.Resources.Augeas;
using Mgmt.Resources.Aws;
using Mgmt.Resources.Bmc;
using Mgmt.Resources.Checks;
using Mgmt.Resources.Consul;
using Mgmt.Resources.Cron;
using Mgmt.Resources.Dhcp;
using Mgmt.Resources.Docker;
using Mgmt.Resources.Exec;
using Mgmt.Resources.Exit;
using Mgmt.Resources.Files;
using Mgmt.Resources.Firewalld;
using Mgmt.Resources.Fwattr;
using Mgmt.Resources.Fwupd;
using Mgmt.Resources.Group;
using Mgmt.Resources.Gsettings;
using Mgmt.Resources.Gzip;
using Mgmt.Resources.Hetzner;
using Mgmt.Resources.Hostname;
using Mgmt.Resources.Http;
using Mgmt.Resources.JsonEdit;
using Mgmt.Resources.Kv;
using Mgmt.Resources.Line;
using Mgmt.Resources.Mount;
using Mgmt.Resources.Msg;
using Mgmt.Resources.Net;
using Mgmt.Resources.Noop;
using Mgmt.Resources.Notify;
using Mgmt.Resources.Nspawn;
using Mgmt.Resources.Panic;
using Mgmt.Resources.Password;
using Mgmt.Resources.Pkg;
using Mgmt.Resources.Print;
using Mgmt.Resources.Relations;
using Mgmt.Resources.Remote;
using Mgmt.Resources.Schedule;
using Mgmt.Resources.Silence;
using Mgmt.Resources.Ssh;
using Mgmt.Resources.Svc;
using Mgmt.Resources.Sysctl;
using Mgmt.Resources.Tar;
using Mgmt.Resources.Test;
using Mgmt.Resources.Tftp;
using Mgmt.Resources.Timer;
using Mgmt.Resources.Unavailable;
using Mgmt.Resources.User;
using Mgmt.Resources.Values;
using Mgmt.Resources.Virt;
using Mgmt.Resources.VirtBuilder;
using Mgmt.Resources.VirtNetwork;

namespace Mgmt.Resources;

/// <summary>Every kind that policies can state, whether this build can run it or not.</summary>
public static class AllKinds
{
    /// <summary>The kinds, which share <paramref name="services"/>.</summary>
    public static IReadOnlyList<IResourceKind> Create(KindServices services)
    {
        var relations = new StatedRelations(services.Packages);
        return [.. Running(services), .. Stated().Select(kind => kind is UnavailableKind stated ? stated.RelatedBy(relations) : kind)];
    }

    private static IEnumerable<IResourceKind> Stated() =>
    [
        .. Host(),
        .. Shared(),
        .. Machines(),
        .. Web(),
        .. Network(),
        .. Others(),
        .. Observers(),
    ];

    // What this build can run.
    private static IEnumerable<IResourceKind> Running(KindServices services) =>
    [
        FileKind.Create(services.Watcher, services.Files, services.Syncer, services.Accounts),
        ExecKind.Create(services.Spawner, services.Watcher, services.ExecMemory),
        NoopKind.Create(),
        new PanicKind(),
        PrintKind.Create(services.Printer),
        TestKind.Create(services.Time),
        VirtKind.Create(services.Libvirt, services.Time),
    ];

    // What is on a host.
    private static IEnumerable<IResourceKind> Host() =>
    [
        Stated(SvcSchema.Schema, SvcValidation.Validate),
        Stated(PkgSchema.Schema, PkgValidation.Validate),
        Stated(UserSchema.Schema, UserValidation.Validate),
        Stated(GroupSchema.Schema, GroupValidation.Validate),
        Stated(CronSchema.Schema, CronValidation.Validate),
        Stated(MountSchema.Schema, MountValidation.Validate),
        Stated(HostnameSchema.Schema, HostnameValidation.Validate),
        Stated(SysctlSchema.Schema, SysctlValidation.Validate),
        Stated(NetSchema.Schema, NetValidation.Validate),
        Stated(LineSchema.Schema, LineValidation.Validate),
        Stated(AuthorizedKeySchema.Schema, AuthorizedKeyValidation.Validate),
        Stated(JsonEditSchema.Schema),
    ];

    // What the hosts share, and the appliance itself.
    private static IEnumerable<IResourceKind> Shared() =>
    [
        Stated(PasswordSchema.Schema),
        Stated(TimerSchema.Schema),
        Stated(KvSchema.Schema, KvValidation.Validate),
        Stated(ValueSchema.Schema),
        Stated(MsgSchema.Schema, MsgValidation.Validate),
        Stated(ScheduleSchema.Schema, ScheduleValidation.Validate),
        Stated(RemoteSchema.Schema, RemoteValidation.Validate),
        Stated(ExitSchema.Schema, ExitValidation.Validate),
    ];

    // Machines and containers.
    private static IEnumerable<IResourceKind> Machines() =>
    [
        Stated(DockerContainerSchema.Schema, DockerContainerValidation.Validate),
        Stated(DockerImageSchema.Schema, DockerImageValidation.Validate),
        Stated(NspawnSchema.Schema, NspawnValidation.Validate),
        Stated(VirtBuilderSchema.Schema),
        Stated(VirtNetworkSchema.Schema),
        Stated(VirtNetworkHostSchema.Schema),
        Stated(VirtNetworkRangeSchema.Schema),
    ];

    // Web servers and clients.
    private static IEnumerable<IResourceKind> Web() =>
    [
        Stated(HttpServerSchema.Schema, HttpServerValidation.Validate),
        Stated(HttpServerFileSchema.Schema, HttpServerFileValidation.Validate),
        Stated(HttpServerFlagSchema.Schema, HttpServerFlagValidation.Validate),
        Stated(HttpServerProxySchema.Schema),
        Stated(HttpServerUiSchema.Schema),
        Stated(HttpServerUiInputSchema.Schema, HttpServerUiInputValidation.Validate),
        Stated(HttpClientSchema.Schema, HttpClientValidation.Validate),
    ];

    // Servers that machines boot from.
    private static IEnumerable<IResourceKind> Network() =>
    [
        Stated(TftpServerSchema.Schema),
        Stated(TftpFileSchema.Schema),
        Stated(DhcpServerSchema.Schema),
        Stated(DhcpHostSchema.Schema),
        Stated(DhcpRangeSchema.Schema),
    ];

    // Everything else.
    private static IEnumerable<IResourceKind> Others() =>
    [
        Stated(AugeasSchema.Schema),
        Stated(AwsEc2Schema.Schema),
        Stated(BmcPowerSchema.Schema, BmcPowerValidation.Validate),
        Stated(BmcFirmwareSchema.Schema, BmcFirmwareValidation.Validate),
        Stated(ConsulKvSchema.Schema),
        Stated(DeployTarSchema.Schema),
        Stated(TarSchema.Schema),
        Stated(GzipSchema.Schema),
        Stated(FirewalldSchema.Schema, FirewalldValidation.Validate),
        Stated(FwattrSchema.Schema),
        Stated(FwupdDeviceSchema.Schema),
        Stated(FwupdRemoteSchema.Schema),
        Stated(FwupdSystemSchema.Schema),
        Stated(GsettingsSchema.Schema),
        Stated(HetznerVmSchema.Schema, HetznerVmValidation.Validate),
    ];

    // What watches, and tells people.
    private static IEnumerable<IResourceKind> Observers() =>
    [
        Stated(CheckSchema.Schema, CheckValidation.Validate),
        Stated(CheckTcpSchema.Schema, CheckTcpValidation.Validate),
        Stated(CheckHttpSchema.Schema, CheckHttpValidation.Validate),
        Stated(CheckPingSchema.Schema, CheckPingValidation.Validate),
        Stated(CheckCertSchema.Schema, CheckCertValidation.Validate),
        Stated(CheckSignalSchema.Schema, CheckSignalValidation.Validate),
        Stated(AlertSchema.Schema, AlertValidation.Validate),
        Stated(NotifyWebhookSchema.Schema, NotifyWebhookValidation.Validate),
        Stated(NotifyAlertmanagerSchema.Schema, NotifyAlertmanagerValidation.Validate),
        Stated(NotifyExecSchema.Schema, NotifyExecValidation.Validate),
        Stated(NotifyEmailSchema.Schema, NotifyEmailValidation.Validate),
        Stated(SilenceSchema.Schema, SilenceValidation.Validate),
    ];

    private static UnavailableKind Stated(KindSchema schema, Func<ResourceSpec, IEnumerable<string>>? validate = null) => new(schema, validate);
}
