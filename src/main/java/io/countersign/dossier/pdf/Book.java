package io.countersign.dossier.pdf;

import io.countersign.typography.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// The whole sign-off, part by part; in each of its languages, then the signatures.
final class Book {
    private final Flow flow;
    private final List<Layout> layouts = new ArrayList<>();
    private Layout layout;

    Book(Manuscript manuscript, Paper paper, Typesetter setter) {
        RunningHead head = new RunningHead(setter, paper);
        this.flow = new Flow(paper, setter);
        for (int i = 0; i < manuscript.dossier().languages().size(); i++) {
            layouts.add(new Layout(manuscript.in(i), flow));
        }
        this.layout = layouts.getFirst();
        flow.begin(page -> head.print(page, layout.manuscript()));
    }

    /// Prints all pages.
    ///
    /// @return on which pages things came to be
    Pages print() {
        List<Integer> decisions = new ArrayList<>();
        for (Layout next : layouts) {
            begin(next);
            section(new Cover(layout)::print);
            DecisionsPart part = new DecisionsPart(layout);
            section(() -> {
                decisions.add(part.printTitle());
                part.print();
            });
            section(new ChecklistPart(layout)::print);
            section(new PortsPart(layout)::print);
            section(new FindingsPart(layout)::print);
            section(new FeedbackPart(layout)::print);
            section(() -> {
                new EvidencePart(layout).print();
                new InsidePart(layout).print();
            });
        }
        layout = layouts.getFirst();
        int signatures = flow.page() + 1;
        section(new SignaturesPart(layout)::print);
        for (Layout next : layouts.subList(1, layouts.size())) {
            layout = next;
            section(new SignaturesPart(layout)::printAgain);
        }
        section(new SignaturesPart(layout)::printEnd);
        return new Pages(flow.page(), decisions, signatures);
    }

    /// Prints the first cover only, and the title behind it.
    ///
    /// @return the page of that title
    int printCover() {
        section(new Cover(layout)::print);
        return new DecisionsPart(layout).printTitle();
    }

    private void begin(Layout next) {
        layout = next;
        if (next.manuscript().index() > 0) {
            flow.nextPage();
        }
    }

    private void section(Runnable part) {
        Tag tag = Tag.of("Sect");
        flow.paper().open(layout.manuscript().index() == 0 ? tag : tag.in(layout.words().tag()));
        part.run();
        flow.paper().close();
    }
}
