package io.countersign.store;

/// In which order findings are listed. Within one value the worst come first, or the last where it is descending.
public record FindingOrder(By by, boolean descending) {
    /// Worst severity, highest score, first reported.
    public static final FindingOrder WORST_FIRST = new FindingOrder(By.SEVERITY, false);

    /// What is compared. Words are compared without their case.
    public enum By {
        /// The worst first.
        SEVERITY,
        IDENTIFIER,
        TITLE,
        /// The component's name, then its version.
        COMPONENT,
        CHANGE,
        DECISION
    }
}
