package io.countersign.logic.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each table follows the document that the ecosystem gives its rules in.
class EcosystemTest {
    /// Debian Policy, section 5.6.12, and deb-version(7).
    @ParameterizedTest
    @CsvSource({
        "1.0, =, 1.0", "1.0, =, 0:1.0", "1.0, =, 1.0-0", "1.0, <, 1:0.1", "2:1.0, >, 1:9.9",
        "1.0~rc1, <, 1.0", "1.0~~, <, 1.0~~a", "1.0~~a, <, 1.0~", "1.0~, <, 1.0", "1.0, <, 1.0a", "1.0~beta1~svn1245, <, 1.0~beta1",
        "1.2, <, 1.10", "1.0a, <, 1.0+", "1.0-1, <, 1.0-2", "1.0-1ubuntu1, >, 1.0-1", "1.0-1+deb12u1, >, 1.0-1",
        "1.2.3-0.1, <, 1.2.3-1", "1.0.1-1, >, 1.0-9", "0009, =, 9", "1-2-3, >, 1-1-9", "1.18.0-6ubuntu14.4, <, 1.18.0-6ubuntu14.10",
        "8.2.7-1~deb12u1, <, 8.2.7-1", "123456789012345678901, <, 123456789012345678902"
    })
    void debian(String first, String order, String second) {
        hold(Ecosystem.DEB, first, order, second);
    }

    /// rpm-version(7): the cases of its section on the comparison, and those of tilde and caret.
    @ParameterizedTest
    @CsvSource({
        "1.0, =, 1.0", "1.0, <, 2.0", "2.0.1, =, 2.0.1", "2.0, <, 2.0.1", "2.0.1a, >, 2.0.1", "5.5p1, <, 5.5p2", "5.5p10, >, 5.5p1",
        "10xyz, <, 10.1xyz", "xyz10, <, xyz10.1", "xyz.4, <, 8", "8, >, xyz.4", "5.5p2, <, 5.6p1", "5.6p1, <, 6.5p1",
        "6.0.rc1, >, 6.0", "10b2, >, 10a1", "1.0a, <, 1.0aa", "10.0001, =, 10.1", "10.0001, <, 10.0039", "4.999.9, <, 5.0",
        "20101121, <, 20101122", "2_0, =, 2.0", "2-0, <, 2-1", "a+, =, a_", "1.0~rc1, <, 1.0", "1.0~rc1, <, 1.0arc1", "1.0~rc1~git123, <, 1.0~rc1",
        "1.0^, >, 1.0", "1.0^git1, >, 1.0", "1.0^git1, <, 1.0^git2", "1.0^git1, <, 1.01", "1.0^20160101, <, 1.0.1", "1.0^20160101^git1, >, 1.0^20160101",
        "1.0~rc1^git1, >, 1.0~rc1", "1.0^git1~pre, <, 1.0^git1", "1:1.0, >, 9.0", "(none):1.0, =, 1.0", "0:1.0-3.el9, =, 1.0-3.el9",
        "1.0-3.el9, <, 1.0-10.el9", "1.0, =, 1.0-3.el9", "4.18.0-553.16.1.el8_10, >, 4.18.0-553.el8_10"
    })
    void rpm(String first, String order, String second) {
        hold(Ecosystem.RPM, first, order, second);
    }

    /// The POM reference, "Version Order Specification".
    @ParameterizedTest
    @CsvSource({
        "1, <, 1.1", "1-snapshot, <, 1", "1, <, 1-sp", "1-foo2, <, 1-foo10", "1.foo, =, 1-foo", "1-foo, <, 1-1", "1-1, <, 1.1",
        "1.ga, =, 1", "1-final, =, 1.0", "1.0.0, =, 1", "1-a1, =, 1-alpha-1", "1-rc, <, 1", "1-cr1, =, 1-rc1", "1-milestone, <, 1-rc",
        "2.14.1, <, 2.15.0", "5.3.39, <, 6.0.0", "1.0-alpha-1, <, 1.0-beta-1", "42.7.3, >, 42.7.3.rc1"
    })
    void maven(String first, String order, String second) {
        hold(Ecosystem.MAVEN, first, order, second);
    }

    /// Semantic Versioning 2.0.0, section 11.
    @ParameterizedTest
    @CsvSource({
        "1.0.0, <, 2.0.0", "2.0.0, <, 2.1.0", "2.1.0, <, 2.1.1", "1.0.0-alpha, <, 1.0.0", "1.0.0-alpha, <, 1.0.0-alpha.1",
        "1.0.0-alpha.1, <, 1.0.0-alpha.beta", "1.0.0-alpha.beta, <, 1.0.0-beta", "1.0.0-beta, <, 1.0.0-beta.2", "1.0.0-beta.2, <, 1.0.0-beta.11",
        "1.0.0-beta.11, <, 1.0.0-rc.1", "1.0.0-rc.1, <, 1.0.0", "v1.2.3, =, 1.2.3", "1.2, =, 1.2.0", "1, =, 1.0.0", "1.2-rc.1, <, 1.2",
        "4.17.21, >, 4.17.4", "0.0.1, <, 1", "1.2.3.4, <, 1.2.3.5"
    })
    void semantic(String first, String order, String second) {
        hold(Ecosystem.SEMVER, first, order, second);
    }

    /// PEP 440: its normalisation, and its "Summary of permitted suffixes and relative ordering".
    @ParameterizedTest
    @CsvSource({
        "1.0, =, 1.0.0", "1.0, =, v1.0", "1.0a1, =, 1.0.alpha-1", "1.0b2, =, 1.0-beta_2", "1.0rc1, =, 1.0c1", "1.0rc1, =, 1.0-preview1",
        "1.0rc1, =, 1.0RC1", "1.0a, =, 1.0a0", "1.0.post1, =, 1.0-1", "1.0.post1, =, 1.0r1", "1.0.post, =, 1.0.post0", "1.0.dev, =, 1.0.dev0",
        "1.0+ubuntu-1, =, 1.0+ubuntu.1", "1!1.0, >, 2.0", "1.0+abc.5, <, 1.0+abc.7", "1.0+abc.7, <, 1.0+5", "1.0+5, >, 1.0", "1.0.15, <, 1.1",
        "4.2.10, >, 4.2.9", "1.0+1.0, >, 1.0+1", "nonsense, <, 1.0"
    })
    void python(String first, String order, String second) {
        hold(Ecosystem.PYPI, first, order, second);
    }

    @Test
    void python_s_own_list_is_in_order_however_it_is_shuffled() {
        List<String> ordered = List.of(
                "1.dev0", "1.0.dev456", "1.0a1", "1.0a2.dev456", "1.0a12.dev456", "1.0a12", "1.0b1.dev456", "1.0b2",
                "1.0b2.post345.dev456", "1.0b2.post345", "1.0rc1.dev456", "1.0rc1", "1.0", "1.0+abc.5", "1.0+abc.7", "1.0+5",
                "1.0.post456.dev34", "1.0.post456", "1.0.15", "1.1.dev1");

        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(Ecosystem.PYPI);
            assertThat(shuffled).isEqualTo(ordered);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, <, 1.10", "1.0, =, 1.0.0", "v2.0, =, 2.0", "1.0rc1, <, 1.0", "1.0-beta2, <, 1.0", "1.0.1, >, 1.0", "9.2p1, <, 9.2p2", "1.0.2t, <, 1.0.2u",
        "1.0.2u, >, 1.0.2", "2024-01-15, <, 2024-02-01", "'', <, 1"
    })
    void any_other(String first, String order, String second) {
        hold(Ecosystem.GENERIC, first, order, second);
    }

    @ParameterizedTest
    @EnumSource(Ecosystem.class)
    void whatever_the_texts_are_they_have_one_order(Ecosystem ecosystem) {
        List<String> texts = List.of("", "~", "^", ":", "-", "1:", "1-", "a", "1..2", "é", "1.0~^", "99999999999999999999", "1!", "+", "\u0000");

        for (String first : texts) {
            assertThat(ecosystem.compare(first, first)).isZero();
            for (String second : texts) {
                assertThat(ecosystem.compare(first, second))
                        .as("%s and %s", first, second)
                        .isEqualTo(-Integer.signum(ecosystem.compare(second, first)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"deb, DEB", "rpm, RPM", "MAVEN, MAVEN", "npm, SEMVER", "golang, SEMVER", "pypi, PYPI", "apk, GENERIC", "'', GENERIC"})
    void a_package_s_type_names_its_rules(String type, Ecosystem ecosystem) {
        assertThat(Ecosystem.of(type)).isEqualTo(ecosystem);
    }

    private static void hold(Ecosystem ecosystem, String first, String order, String second) {
        int expected = switch (order) {
            case "<" -> -1;
            case ">" -> 1;
            default -> 0;
        };
        assertThat(ecosystem.compare(first, second)).as("%s %s %s", first, order, second).isEqualTo(expected);
        assertThat(ecosystem.compare(second, first)).as("%s and %s the other way round", first, second).isEqualTo(-expected);
    }
}
