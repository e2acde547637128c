using Mgmt.Appliance.Commands;

return RootCommandLine.Run(args);
