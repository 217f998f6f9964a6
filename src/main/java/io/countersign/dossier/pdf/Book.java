package io.countersign.dossier.pdf;

import io.countersign.typography.Typesetter;

/// The whole sign-off, part by part.
final class Book {
    private final Flow flow;
    private final Layout layout;

    Book(Manuscript manuscript, Paper paper, Typesetter setter) {
        RunningHead head = new RunningHead(manuscript, setter, paper);
        this.flow = new Flow(paper, setter, head::print);
        this.layout = new Layout(manuscript, flow);
    }

    /// Prints all pages.
    ///
    /// @return on which pages things came to be
    Pages print() {
        int decisions = printCover() + 1;
        section(new DecisionsPart(layout)::print);
        section(new ChecklistPart(layout)::print);
        section(new PortsPart(layout)::print);
        section(new FindingsPart(layout)::print);
        section(new FeedbackPart(layout)::print);
        section(new EvidencePart(layout)::print);
        int signatures = flow.page() + 1;
        section(new SignaturesPart(layout)::print);
        return new Pages(flow.page(), decisions, signatures);
    }

    /// Prints the cover only.
    ///
    /// @return how many pages it takes
    int printCover() {
        section(new Cover(layout)::print);
        return flow.page();
    }

    private void section(Runnable part) {
        flow.paper().open(Tag.of("Sect"));
        part.run();
        flow.paper().close();
    }
}
