using Mgmt.Model;

namespace Mgmt.Resources.Aws;

/// <summary>The field table of <c>aws:ec2</c>.</summary>
internal static class AwsEc2Schema
{
    public static readonly Field<Str> State = Fields.Str("state", "What it has to be doing: `running`, `stopped`, `terminated`.");

    public static readonly Field<Str> Region = Fields.Str("region", "The region.");

    public static readonly Field<Str> Type = Fields.Str("type", "The type of machine, e.g. `t2.micro`.");

    public static readonly Field<Str> ImageId = Fields.Str("imageid", "The image that it starts from.");

    public static readonly Field<Str> WatchEndpoint = Fields.Str("watchendpoint", "The URL that Amazon reports to.");

    public static readonly Field<Str> WatchListenAddr = Fields.Str("watchlistenaddr", "Where this host listens for those reports.");

    public static readonly Field<bool> ErrorOnMalformedPost = Fields.Bool("erroronmalformedpost", "Whether a report that cannot be read is an error.");

    public static readonly Field<Str> UserData = Fields.Str("userdata", "What the machine is told at its first start.");

    public static readonly KindSchema Schema = new(
        "aws:ec2",
        KindTraits.None,
        "A machine of Amazon EC2.",
        [State, Region, Type, ImageId, WatchEndpoint, WatchListenAddr, ErrorOnMalformedPost, UserData])
    {
        IsAvailable = false,
        Example = """
            aws:ec2 "web1" {
            	state => "running",
            	region => "eu-central-1",
            	type => "t2.micro",
            	imageid => "ami-0123456789abcdef0",
            }
            """,
    };
}
