package io.countersign.model.knowledge;

import java.util.List;
import java.util.Locale;

/// Where the makers of a product publish it.
///
/// @param product its name
/// @param hosts from which its files come; a host stands for its subdomains too
/// @param repositories such as `github.com/nginx/nginx`: on a host that anybody may publish on, only these count
/// @param origins what package managers call the maker: the `Origin` of an apt repository, the vendor of an RPM
/// @param packages the maker's own package or image names, in their ecosystems
public record OfficialSource(
        String product,
        List<String> hosts,
        List<String> repositories,
        List<String> origins,
        List<PackagePattern> packages)
        implements KnowledgeRow {
    public OfficialSource {
        hosts = List.copyOf(hosts);
        repositories = List.copyOf(repositories);
        origins = List.copyOf(origins);
        packages = List.copyOf(packages);
    }

    /// Whether a file from this host and path is the makers'.
    ///
    /// @param host such as `download.docker.com`
    /// @param path of the address, with its leading slash
    public boolean publishes(String host, String path) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean ownHost = hosts.stream().anyMatch(own -> name.equals(own) || name.endsWith("." + own));
        String place = (name + path).toLowerCase(Locale.ROOT);
        return ownHost
                || repositories.stream()
                        .map(repository -> repository.toLowerCase(Locale.ROOT))
                        .anyMatch(own -> place.equals(own) || place.startsWith(own + "/") || place.startsWith(own + "."));
    }
}
