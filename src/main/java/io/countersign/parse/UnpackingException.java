package io.countersign.parse;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import java.io.IOException;

/// What is packed cannot be unpacked, or must not be.
public final class UnpackingException extends IOException {
    private final transient Problem problem;

    UnpackingException(ProblemCode code, Object... args) {
        super(code.id());
        this.problem = Problem.of(code, args);
    }

    /// What is wrong, for a reader.
    public Problem problem() {
        return problem;
    }
}
