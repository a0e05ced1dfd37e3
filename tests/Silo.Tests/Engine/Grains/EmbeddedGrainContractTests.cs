using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public sealed class EmbeddedSqliteUnitGrainTests() : UnitGrainContract(StorageEngine.Sqlite, EmbeddedGrainHost.StartAsync);

[OnPostgres]
public sealed class EmbeddedPostgresUnitGrainTests() : UnitGrainContract(StorageEngine.Postgres, EmbeddedGrainHost.StartAsync);

public sealed class EmbeddedSqliteCampaignGrainTests() : CampaignGrainContract(StorageEngine.Sqlite, EmbeddedGrainHost.StartAsync);

[OnPostgres]
public sealed class EmbeddedPostgresCampaignGrainTests() : CampaignGrainContract(StorageEngine.Postgres, EmbeddedGrainHost.StartAsync);

public sealed class EmbeddedSqliteActivityGrainTests() : ActivityGrainContract(StorageEngine.Sqlite, EmbeddedGrainHost.StartAsync);

[OnPostgres]
public sealed class EmbeddedPostgresActivityGrainTests() : ActivityGrainContract(StorageEngine.Postgres, EmbeddedGrainHost.StartAsync);

public sealed class EmbeddedSqliteFanpageGrainTests() : FanpageGrainContract(StorageEngine.Sqlite, EmbeddedGrainHost.StartAsync);

[OnPostgres]
public sealed class EmbeddedPostgresFanpageGrainTests() : FanpageGrainContract(StorageEngine.Postgres, EmbeddedGrainHost.StartAsync);

public sealed class EmbeddedSqliteMemberGrainTests() : MemberGrainContract(StorageEngine.Sqlite, EmbeddedGrainHost.StartAsync);

[OnPostgres]
public sealed class EmbeddedPostgresMemberGrainTests() : MemberGrainContract(StorageEngine.Postgres, EmbeddedGrainHost.StartAsync);
