package io.countersign.importer.host;

import io.countersign.importer.Importer;
import java.util.List;

/// The formats of this family.
public final class HostImporters {
    private HostImporters() {}

    public static List<Importer> all() {
        return List.of(
                new LynisDatImporter(),
                new ListeningImporter(),
                new UfwStatusImporter(),
                new FirewalldImporter(),
                new IptablesImporter(),
                new NftablesImporter(),
                new AwsSecurityGroupsImporter(),
                new AzureSecurityGroupImporter(),
                new AlibabaSecurityGroupImporter(),
                new HuaweiSecurityGroupImporter(),
                new TencentSecurityGroupImporter(),
                new GoogleFirewallImporter(),
                new DigitalOceanFirewallImporter(),
                new DockerPsImporter(),
                new AptUpgradesImporter(),
                new DnfUpdatesImporter(),
                new PasswdStatusImporter(),
                new ShadowImporter(),
                new SshdConfigImporter(),
                new FileModesImporter(),
                new NeedrestartImporter(),
                new DebsecanImporter(),
                new AutoUpdateImporter(),
                new TimersImporter(),
                new TimerFilesImporter(),
                new OsReleaseImporter(),
                new AuthorizedKeysImporter(),
                new DpkgListImporter(),
                new RpmListImporter());
    }
}
