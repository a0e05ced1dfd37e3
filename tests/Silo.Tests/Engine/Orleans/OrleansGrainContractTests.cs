using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

[Collection(OrleansTests.Collection)]
public sealed class OrleansSqliteUnitGrainTests() : UnitGrainContract(StorageEngine.Sqlite, OrleansGrainHost.StartAsync);

[OnPostgres]
[Collection(OrleansTests.Collection)]
public sealed class OrleansPostgresUnitGrainTests() : UnitGrainContract(StorageEngine.Postgres, OrleansGrainHost.StartAsync);

[Collection(OrleansTests.Collection)]
public sealed class OrleansSqliteCampaignGrainTests() : CampaignGrainContract(StorageEngine.Sqlite, OrleansGrainHost.StartAsync);

[OnPostgres]
[Collection(OrleansTests.Collection)]
public sealed class OrleansPostgresCampaignGrainTests() : CampaignGrainContract(StorageEngine.Postgres, OrleansGrainHost.StartAsync);

[Collection(OrleansTests.Collection)]
public sealed class OrleansSqliteActivityGrainTests() : ActivityGrainContract(StorageEngine.Sqlite, OrleansGrainHost.StartAsync);

[OnPostgres]
[Collection(OrleansTests.Collection)]
public sealed class OrleansPostgresActivityGrainTests() : ActivityGrainContract(StorageEngine.Postgres, OrleansGrainHost.StartAsync);

[Collection(OrleansTests.Collection)]
public sealed class OrleansSqliteFanpageGrainTests() : FanpageGrainContract(StorageEngine.Sqlite, OrleansGrainHost.StartAsync);

[OnPostgres]
[Collection(OrleansTests.Collection)]
public sealed class OrleansPostgresFanpageGrainTests() : FanpageGrainContract(StorageEngine.Postgres, OrleansGrainHost.StartAsync);

[Collection(OrleansTests.Collection)]
public sealed class OrleansSqliteMemberGrainTests() : MemberGrainContract(StorageEngine.Sqlite, OrleansGrainHost.StartAsync);

[OnPostgres]
[Collection(OrleansTests.Collection)]
public sealed class OrleansPostgresMemberGrainTests() : MemberGrainContract(StorageEngine.Postgres, OrleansGrainHost.StartAsync);
