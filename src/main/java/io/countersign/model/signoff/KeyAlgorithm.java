package io.countersign.model.signoff;

/// The kinds of key that are made for who has none. Each is one that every reader of PDF knows.
public enum KeyAlgorithm {
    EC_P256("ec-p256", "EC P-256"),
    EC_P384("ec-p384", "EC P-384"),
    RSA_3072("rsa-3072", "RSA 3072"),
    RSA_4096("rsa-4096", "RSA 4096");

    private final String id;
    private final String title;

    KeyAlgorithm(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// As it is given on the command line.
    public String id() {
        return id;
    }

    /// As people write it, in every language.
    public String title() {
        return title;
    }
}
