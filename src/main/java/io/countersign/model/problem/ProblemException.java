package io.countersign.model.problem;

import org.jspecify.annotations.Nullable;

/// Carries a [Problem] up to the border where it is put into words: a command, a task, a dialog.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.code().id() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public static ProblemException of(ProblemCode code, Object... args) {
        return new ProblemException(Problem.of(code, args));
    }

    public Problem problem() {
        return problem;
    }
}
