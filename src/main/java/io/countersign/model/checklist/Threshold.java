package io.countersign.model.checklist;

/// A limit that a platform sets, where others set another one or none.
///
/// @param topic what is limited, such as `bash-history`; the same word in every checklist
/// @param comparison how a value stands to the limit
/// @param value the limit, as a number or a version
/// @param unit such as `bytes` or `days`; empty for a version or a bare number
/// @param item the item that demands it
public record Threshold(String topic, Comparison comparison, String value, String unit, String item) {
    /// How a value stands to a limit.
    public enum Comparison {
        AT_MOST("at-most"),
        AT_LEAST("at-least"),
        BELOW("below");

        private final String id;

        Comparison(String id) {
            this.id = id;
        }

        /// The name in files.
        public String id() {
            return id;
        }
    }
}
