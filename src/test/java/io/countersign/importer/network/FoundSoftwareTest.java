package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Component;
import org.junit.jupiter.api.Test;

class FoundSoftwareTest {
    @Test
    void a_version_and_the_one_that_mends_it_stand_on_lines_of_their_own() {
        String output = "  Path              : /usr/bin/x\n  Installed version : 2.3 (a)\n  Fixed version     : 2.4\n";

        assertThat(FoundSoftware.of("cpe:/a:example:server", output))
                .isEqualTo(new Component("server", "2.3 (a)", "2.4", ""));
        assertThat(FoundSoftware.of("", "Remote package installed : x-1.0\nShould be : x-1.1"))
                .isEqualTo(new Component("", "x-1.0", "x-1.1", ""));
    }

    @Test
    void of_several_products_none_is_meant() {
        String output = "Installed version : 1\nFixed version : 2\n\nInstalled version : 3\nFixed version : 2\n";

        assertThat(FoundSoftware.of("cpe:/a:example:one cpe:/a:example:two", output)).isEqualTo(Component.NONE);
    }

    @Test
    void the_system_is_no_software() {
        assertThat(FoundSoftware.of("cpe:/o:example:linux", "nothing")).isEqualTo(Component.NONE);
    }
}
