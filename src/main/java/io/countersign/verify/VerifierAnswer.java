package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found out about a file, or why nothing was, in a form that goes from one process to another.
///
/// @param verification null where there is a problem
/// @param code null where there is none
/// @param about the arguments of the problem
record VerifierAnswer(@Nullable Verification verification, @Nullable ProblemCode code, @Nullable Message about) {
    static VerifierAnswer of(Verification verification) {
        return new VerifierAnswer(verification, null, null);
    }

    static VerifierAnswer of(Problem problem) {
        return new VerifierAnswer(null, problem.code(), problem.what());
    }

    Verification orThrow() {
        if (verification != null) {
            return verification;
        }
        ProblemCode failed = code == null ? ProblemCode.PDF_NOT_A_SIGNOFF : code;
        throw new ProblemException(new Problem(failed, about == null ? List.of() : about.args()));
    }
}
