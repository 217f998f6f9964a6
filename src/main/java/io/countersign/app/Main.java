package io.countersign.app;

final class Main {
    private Main() {}

    static void main() {}
}
