package io.countersign.importer.exchange;

import io.countersign.importer.Dictionary;
import io.countersign.importer.JsonTokens;
import io.countersign.model.finding.Component;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The products of a CSAF document's `product_tree`, by their numbers.
final class CsafProducts {
    private final Dictionary<Component> byId = new Dictionary<>();

    void read(JsonTokens in) throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "branches" -> in.array(() -> branch(in));
                case "full_product_names" -> in.array(() -> new Product(in).enter(""));
                case "relationships" -> in.array(() -> in.object(member -> {
                    if (member.equals("full_product_name")) {
                        new Product(in).enter("");
                    }
                }));
                default -> {}
            }
        });
    }

    /// A product by its number; one that is not listed has its number for a name.
    Component get(String id) {
        Component known = byId.get(id);
        return known == null ? new Component(id, "", "", "") : known;
    }

    private void branch(JsonTokens in) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        List<Product> product = new ArrayList<>();
        in.object(member -> {
            switch (member) {
                case "category" -> texts[0] = in.text();
                case "name" -> texts[1] = in.text();
                case "branches" -> in.array(() -> branch(in));
                case "product" -> product.add(new Product(in));
                default -> {}
            }
        });
        for (Product found : product) {
            found.enter(texts[0].equals("product_version") ? texts[1] : "");
        }
    }

    private final class Product {
        private final JsonTokens in;
        private String id = "";
        private String name = "";
        private String purl = "";

        Product(JsonTokens in) throws IOException, InterruptedException {
            this.in = in;
            in.object(this::member);
        }

        /// @param version the branch that it hangs on says, or empty
        void enter(String version) {
            String said = version.isEmpty() ? PackageUrl.of(purl).version() : version;
            String suffix = " " + said;
            boolean both = !said.isEmpty() && name.endsWith(suffix);
            String bare = both ? name.substring(0, name.length() - suffix.length()) : name;
            byId.put(id, new Component(bare, said, "", purl));
        }

        private void member(String member) throws IOException, InterruptedException {
            switch (member) {
                case "product_id" -> id = in.text();
                case "name" -> name = in.text();
                case "product_identification_helper" -> in.object(this::helper);
                default -> {}
            }
        }

        /// One package URL up to 2.0, a list of them since.
        private void helper(String helper) throws IOException, InterruptedException {
            if (helper.equals("purl") || helper.equals("purls")) {
                purl = String.join(" ", in.texts().stream().limit(1).toList());
            }
        }
    }
}
