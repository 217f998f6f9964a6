package io.countersign.model.checklist;

/// What a checklist wants of something on which others may want the opposite.
///
/// @param topic such as `platform-agent` or `sysprep`; the same word in every checklist
/// @param demand what is wanted
/// @param item the item that demands it
public record Stance(String topic, Demand demand, String item) {
    /// Whether something must be there, or be done.
    public enum Demand {
        REQUIRED("required"),
        FORBIDDEN("forbidden");

        private final String id;

        Demand(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }
}
