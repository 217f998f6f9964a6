package io.countersign.model.knowledge;

import java.util.List;

/// An account that a product comes with.
///
/// @param product the product's name
/// @param names what else it is called
/// @param user the account, or empty where only a password is asked for
/// @param password in plain text as publicly documented; empty where the password is empty, or is no fixed one
/// @param form what the password is
/// @param source the address that documents it, or empty
public record DefaultPassword(
        String product, List<String> names, String user, String password, Form form, String source)
        implements KnowledgeRow {
    public DefaultPassword {
        names = List.copyOf(names);
    }

    /// What the password is.
    public enum Form {
        /// The same words in every copy.
        FIXED("fixed"),
        /// There is none: anyone gets in.
        NONE("none"),
        /// Another one in every copy, made when it is set up.
        GENERATED("generated"),
        /// The first visitor chooses it.
        FIRST_VISITOR("first-visitor");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }
}
