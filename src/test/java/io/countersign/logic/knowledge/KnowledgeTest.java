package io.countersign.logic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.model.knowledge.Cycle;
import io.countersign.model.knowledge.DefaultPassword;
import io.countersign.model.knowledge.OfficialSource;
import io.countersign.model.knowledge.PackagePattern;
import io.countersign.model.knowledge.PlatformAgent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeFiles.shipped());

    @ParameterizedTest
    @CsvSource({
        "PHP, 8.1.27, php 8.1", "php, 5.6.40-0+deb8u12, php 5.6", "Apache HTTP Server, 2.4.62, apache-httpd 2.4", "httpd, 2.2.15, apache-httpd 2.2",
        "PostgreSQL, 14.13 (Ubuntu 14.13-0ubuntu0.22.04.1), postgresql 14", "PostgreSQL, 9.6.24, postgresql 9.6", "OpenSSL, 1.0.2u, openssl 1.0.2",
        "OpenSSL, 1.1.1w, openssl 1.1.1", "Java, 1.8.0_432, openjdk 8", "Java, 8u432-b06, openjdk 8", "Node, v20.11.1, nodejs 20",
        "MariaDB, 1:10.11.6-0+deb12u1, mariadb 10.11", "MariaDB, 10.1.48, mariadb 10.1", "Tomcat, 6.0.53, tomcat 6.0", "Spring Boot, 2.7.18, spring-boot 2.7",
        "nginx, 1.18.0 (Ubuntu), nginx 1.18", "SQL Server, 15.0.4335.1, mssql 2019"
    })
    void a_product_is_found_by_what_reports_call_it(String name, String version, String expected) {
        assertThat(KNOWLEDGE.endOfLife(name, version).map(KnowledgeTest::words)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "deb, php8.1-fpm, 8.1.2-1ubuntu2.19, php 8.1", "deb, phpmyadmin, 4:5.2.1+dfsg-1, phpmyadmin 5.2", "deb, mysql-server-8.0, 8.0.39-0ubuntu0.22.04.1, mysql 8.0",
        "rpm, httpd, 2.4.57-11.el9_4, apache-httpd 2.4", "maven, org.springframework:spring-core, 5.3.39, spring-framework 5.3",
        "maven, log4j:log4j, 1.2.17, log4j 1", "npm, @angular/core, 16.2.12, angular 16", "npm, angular, 1.8.3, angularjs 1", "pypi, Django, 3.2.25, django 3.2",
        "deb, openjdk-17-jre-headless, 17.0.13+11-2~22.04, openjdk 17", "rpm, java-1.8.0-openjdk, 1:1.8.0.432.b06-2.el9, openjdk 8",
        "composer, drupal/core, 9.5.11, drupal 9", "docker, redis, 6.0.20, redis 6.0", "gem, rails, 5.2.8.1, rails 5.2"
    })
    void a_package_is_found_by_its_name_in_its_ecosystem(String type, String name, String version, String expected) {
        assertThat(KNOWLEDGE.endOfLife(type, name, version).map(KnowledgeTest::words)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "deb, php-common, 2:93ubuntu2", "deb, nginx-doc, 1.18.0", "npm, php, 8.1.0", "pypi, nosuchpackage, 1.0", "deb, php8.1-redis, 5.3.5"
    })
    void what_the_table_does_not_hold_is_not_guessed(String type, String name, String version) {
        assertThat(KNOWLEDGE.endOfLife(type, name, version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Debian GNU/Linux 12 (bookworm), debian 12", "Ubuntu 24.04.1 LTS, ubuntu 24.04", "CentOS Linux 7 (Core), centos 7", "CentOS Stream 9, centos-stream 9",
        "Red Hat Enterprise Linux release 8.10 (Ootpa), rhel 8", "Rocky Linux 9.4 (Blue Onyx), rocky 9", "Microsoft Windows Server 2012 R2 Standard, windows-server 2012",
        "Windows Server 2019 Datacenter, windows-server 2019", "Amazon Linux 2, amazon-linux 2", "Amazon Linux 2023, amazon-linux 2023", "Alpine Linux v3.18, alpine 3.18",
        "SUSE Linux Enterprise Server 12 SP5, sles 12.5", "Oracle Linux Server 9.3, oracle-linux 9", "openSUSE Leap 15.5, opensuse 15.5", "Alibaba Cloud Linux 3 (Soaring Falcon), alibaba-cloud-linux 3",
        "debian-11, debian 11", "Debian bullseye, debian 11", "openEuler 20.03 (LTS-SP4), openeuler 20.03 (LTS SP4)", "openEuler 24.03 (LTS), openeuler 24.03 (LTS)",
        "openEuler 24.03-LTS-SP1, openeuler 24.03 (LTS SP1)", "openEuler 22.03, openeuler 22.03", "openEuler 25.09, openeuler 25.09"
    })
    void an_operating_system_is_found_by_its_full_name(String name, String expected) {
        assertThat(KNOWLEDGE.operatingSystem(name).map(KnowledgeTest::words)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Solaris 10", "Windows 11", "Ubuntu", "Debian sid", ""})
    void another_operating_system_is_not_mistaken_for_one_of_the_table(String name) {
        assertThat(KNOWLEDGE.operatingSystem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a*c, abc, true", "a*c, ac, true", "a*c, acb, false", "a*c, a, false", "aa*aa, aaa, false", "*b*, abc, true", "a*b*c, abbc, true",
        "a*b*c, acbc, true", "a*b*c, acc, false", "php*-cli, PHP8.1-CLI, true", "php*-cli, php8.1-cli-dev, false", "a.c, abc, false"
    })
    void a_star_stands_for_any_letters(String pattern, String name, boolean fits) {
        assertThat(new PackagePattern("deb", pattern).matches("deb", name)).isEqualTo(fits);
        assertThat(new PackagePattern("deb", pattern).matches("rpm", name)).isFalse();
    }

    @Test
    void a_day_decides_how_a_version_stands() {
        Cycle bookworm = KNOWLEDGE.operatingSystem("Debian 12").orElseThrow().cycle();

        assertThat(bookworm.standing(LocalDate.of(2026, 7, 11))).isEqualTo(Cycle.Standing.SUPPORTED);
        assertThat(bookworm.standing(LocalDate.of(2026, 7, 12))).isEqualTo(Cycle.Standing.SECURITY_ONLY);
        assertThat(bookworm.standing(LocalDate.of(2028, 7, 1))).isEqualTo(Cycle.Standing.EXTENDED_ONLY);
        assertThat(bookworm.standing(LocalDate.of(2033, 7, 1))).isEqualTo(Cycle.Standing.ENDED);
        assertThat(bookworm.daysLeft(LocalDate.of(2028, 6, 28))).hasValue(2);
        assertThat(bookworm.daysLeft(LocalDate.of(2028, 7, 1))).hasValue(-1);
        Cycle httpd = KNOWLEDGE.endOfLife("httpd", "2.4.1").orElseThrow().cycle();
        assertThat(httpd.standing(LocalDate.of(2050, 1, 1))).isEqualTo(Cycle.Standing.SUPPORTED);
        assertThat(httpd.daysLeft(LocalDate.of(2050, 1, 1))).isEmpty();
    }

    @Test
    void a_dangerous_port_is_known_by_number_and_protocol() {
        assertThat(KNOWLEDGE.dangerous(6379, "tcp")).hasValueSatisfying(port -> assertThat(port.service()).contains("Redis"));
        assertThat(KNOWLEDGE.dangerous(27018, "TCP")).hasValueSatisfying(port -> assertThat(port.service()).isEqualTo("MongoDB"));
        assertThat(KNOWLEDGE.dangerous(11211, "udp")).isPresent();
        assertThat(KNOWLEDGE.dangerous(6379, "udp")).isEmpty();
        assertThat(KNOWLEDGE.dangerous(443, "tcp")).isEmpty();
    }

    @Test
    void accounts_that_come_with_a_product_are_known() {
        assertThat(KNOWLEDGE.defaultPasswords("Tomcat")).extracting(DefaultPassword::password).contains("s3cret");
        assertThat(KNOWLEDGE.defaultPasswords("redis")).extracting(DefaultPassword::form).containsExactly(DefaultPassword.Form.NONE);
        assertThat(KNOWLEDGE.productsWithPassword("Harbor12345")).extracting(DefaultPassword::product).containsExactly("Harbor");
        assertThat(KNOWLEDGE.productsWithPassword("")).isEmpty();
    }

    @Test
    void the_same_agent_may_be_wanted_by_one_platform_and_unwanted_by_another() {
        assertThat(KNOWLEDGE.agents("tencent")).extracting(PlatformAgent::duty).containsOnly(PlatformAgent.Duty.MUST_STAY);
        assertThat(KNOWLEDGE.agents("digitalocean")).extracting(PlatformAgent::duty).contains(PlatformAgent.Duty.MUST_BE_ABSENT);
        assertThat(KNOWLEDGE.agents("nowhere")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "download.docker.com, /linux/ubuntu, Docker Engine", "cn.archive.ubuntu.com, /ubuntu, Ubuntu", "github.com, /nginx/nginx/releases, nginx",
        "github.com, /nginx, nginx", "repo.mysql.com, '', MySQL"
    })
    void a_maker_s_own_place_is_known(String host, String path, String product) {
        assertThat(KNOWLEDGE.publisher(host, path).map(OfficialSource::product)).contains(product);
    }

    @ParameterizedTest
    @CsvSource({"github.com, /somebody/nginx", "notdownload.docker.com.example.org, /", "evilnginx.org, /", "ghproxy.example.org, /github.com/nginx/nginx"})
    void another_s_place_is_not_a_maker_s(String host, String path) {
        assertThat(KNOWLEDGE.publisher(host, path)).isEmpty();
    }

    @Test
    void a_package_manager_s_word_names_the_maker() {
        assertThat(KNOWLEDGE.publisherCalled("apt.postgresql.org").map(OfficialSource::product)).contains("PostgreSQL");
        assertThat(KNOWLEDGE.publisherCalled("somebody")).isEmpty();
    }

    private static String words(Supported found) {
        return found.product().product() + " " + found.cycle().name();
    }
}
