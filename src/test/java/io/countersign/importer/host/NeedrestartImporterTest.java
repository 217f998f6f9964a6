package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedrestartImporterTest extends HostContract {
    NeedrestartImporterTest() {
        super(new NeedrestartImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of("needrestart-batch.txt", facts(9));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("NEEDRESTART-KSTA: 1\n", rows, number -> "NEEDRESTART-SVC: s" + number + "\n", "");
    }

    @Test
    void kernel_and_services_are_values() throws Exception {
        Collected report = sample("needrestart-batch.txt");

        assertThat(report.facts)
                .contains(
                        new Fact.Value("restart.kernel.current", "6.1.0-13-amd64"),
                        new Fact.Value("restart.kernel.expected", "6.1.0-26-amd64"),
                        new Fact.Value("restart.kernel.state", "3"),
                        new Fact.Value("restart.microcode.state", "1"),
                        new Fact.Value("restart.session", "operator @ session #4"));
        assertThat(report.values("restart.service")).containsExactly("exampled.service", "ssh.service");
        assertThat(report.scan()).isEqualTo(new ScanInfo("needrestart", "3.6", "", null, true, List.of()));
    }

    @Test
    void a_kernel_that_cannot_be_judged_is_remarked_on() throws Exception {
        assertThat(read("NEEDRESTART-KSTA: 0\n").scan().remarks())
                .containsExactly(Message.of("importer.needrestart.unknown"));
    }

    @Test
    void output_that_says_nothing_of_the_kernel_is_incomplete() throws Exception {
        ScanInfo scan = read("NEEDRESTART-VER: 3.6\nNEEDRESTART-SVC: a\n").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.needrestart.no-kernel"));
    }
}
