package io.countersign.logic.knowledge;

import io.countersign.model.knowledge.DangerousPort;
import io.countersign.model.knowledge.DefaultPassword;
import io.countersign.model.knowledge.EndOfLife;
import io.countersign.model.knowledge.KnowledgeTables;
import io.countersign.model.knowledge.OfficialSource;
import io.countersign.model.knowledge.PlatformAgent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers questions from the tables. What the tables do not hold is empty, which means "not known" and never "all right".
/// Immutable.
public final class Knowledge {
    private final KnowledgeTables tables;
    private final Products products;

    public Knowledge(KnowledgeTables tables) {
        this.tables = tables;
        this.products = new Products(tables.endOfLife().rows());
    }

    /// The tables themselves, with their dates.
    public KnowledgeTables tables() {
        return tables;
    }

    /// The line of versions of a product.
    ///
    /// @param name of the product, as people or reports write it: `PHP`, `httpd`, `Microsoft SQL Server`
    /// @param version as installed, in whatever form its ecosystem gives it
    public Optional<Supported> endOfLife(String name, String version) {
        return products.named(name).flatMap(product -> Products.cycle(product, version));
    }

    /// The line of versions that a package carries.
    ///
    /// @param type the ecosystem as in package URLs
    /// @param name as the ecosystem writes it, with a Maven group before a colon
    public Optional<Supported> endOfLife(String type, String name, String version) {
        return products.packaged(type, name).flatMap(product -> Products.cycle(product, version));
    }

    /// The product that a package carries, whether or not its version is in the table.
    public Optional<EndOfLife> product(String type, String name) {
        return products.packaged(type, name);
    }

    /// An operating system by its full name, such as `Debian GNU/Linux 12 (bookworm)` or `Ubuntu 24.04.1 LTS`.
    public Optional<Supported> operatingSystem(String words) {
        return products.operatingSystem(words);
    }

    /// What usually listens on a port that must not be open to everyone.
    ///
    /// @param protocol `tcp` or `udp`
    public Optional<DangerousPort> dangerous(int port, String protocol) {
        return tables.dangerousPorts().rows().stream().filter(row -> row.matches(port, protocol)).findFirst();
    }

    /// The accounts that a product comes with.
    public List<DefaultPassword> defaultPasswords(String product) {
        String wanted = Products.key(product);
        return tables.defaultPasswords().rows().stream()
                .filter(row -> Products.key(row.product()).equals(wanted)
                        || row.names().stream().map(Products::key).anyMatch(wanted::equals))
                .toList();
    }

    /// The products that come with this very password.
    public List<DefaultPassword> productsWithPassword(String password) {
        return tables.defaultPasswords().rows().stream()
                .filter(row -> row.form() == DefaultPassword.Form.FIXED && row.password().equals(password))
                .toList();
    }

    /// What a platform puts into images.
    ///
    /// @param platform its identifier, such as `tencent`
    public List<PlatformAgent> agents(String platform) {
        String wanted = platform.toLowerCase(Locale.ROOT);
        return tables.platformAgents().rows().stream().filter(row -> row.platform().equals(wanted)).toList();
    }

    /// Whose own place an address is.
    ///
    /// @param host such as `download.docker.com`
    /// @param path with its leading slash, or empty
    public Optional<OfficialSource> publisher(String host, String path) {
        return tables.officialSources().rows().stream().filter(row -> row.publishes(host, path)).findFirst();
    }

    /// The maker that package managers call by this name.
    ///
    /// @param origin the `Origin` of an apt repository, or the vendor of an RPM
    public Optional<OfficialSource> publisherCalled(String origin) {
        return tables.officialSources().rows().stream()
                .filter(row -> row.origins().stream().anyMatch(origin.strip()::equalsIgnoreCase))
                .findFirst();
    }
}
