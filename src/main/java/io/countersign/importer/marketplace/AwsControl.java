package io.countersign.importer.marketplace;

import io.countersign.importer.JsonTokens;
import io.countersign.model.evidence.FeedbackItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One control of an assessment of AWS Marketplace while it is read.
///
/// What an error is about is its scope, but for the image's own number, which every build changes.
final class AwsControl {
    private static final String IMAGE = "AMI_ID";

    private final JsonTokens in;
    private final Items items;
    private final List<ControlError> errors = new ArrayList<>();
    private String control = "";
    private String given = "";

    AwsControl(JsonTokens in, Items items) {
        this.in = in;
        this.items = items;
    }

    /// Takes the items of a control.
    @FunctionalInterface
    interface Items {
        void add(FeedbackItem item) throws InterruptedException;
    }

    void read() throws IOException, InterruptedException {
        in.object(name -> {
            switch (name) {
                case "ControlId" -> control = in.text();
                case "ControlAssessmentResult" -> given = in.text();
                case "Errors" -> in.array(() -> errors.add(error()));
                default -> {}
            }
        });
        if (errors.isEmpty()) {
            items.add(item(control, "", ""));
        }
        for (ControlError error : errors) {
            items.add(item(error.code().isEmpty() ? control : error.code(), error.subject(), error.words()));
        }
    }

    private FeedbackItem item(String title, String subject, String message) {
        return new FeedbackItem("aws", control, title, AwsAssessment.result(given), given, subject, message);
    }

    private ControlError error() throws IOException, InterruptedException {
        List<String> subjects = new ArrayList<>();
        List<String> images = new ArrayList<>();
        String[] texts = {"", ""};
        in.object(name -> {
            switch (name) {
                case "Code" -> texts[0] = in.text();
                case "Message" -> texts[1] = in.text();
                case "Scope" -> in.array(() -> scope(subjects, images));
                default -> {}
            }
        });
        return new ControlError(texts[0], texts[1], String.join(", ", subjects), String.join(", ", images));
    }

    private void scope(List<String> subjects, List<String> images) throws IOException, InterruptedException {
        String[] texts = {"", ""};
        in.object(name -> {
            switch (name) {
                case "Name" -> texts[0] = in.text();
                case "Value" -> texts[1] = in.text();
                default -> {}
            }
        });
        (texts[0].equals(IMAGE) ? images : subjects).add(texts[1]);
    }

    /// @param subject what the error is about, without the image
    /// @param image the numbers of the images it names
    private record ControlError(String code, String message, String subject, String image) {
        String words() {
            return Stream.of(message, image.isEmpty() ? "" : IMAGE + ": " + image)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
