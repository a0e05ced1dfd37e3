return await Campaigns.Silo.CommandLine.RunAsync(args);
