package io.countersign.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.ProblemCode;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.ui.sample.SampleKeys;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyViewModelTest {
    private static final Path LIBRARY = Path.of("token.so");

    private final KeyChoice choice = new KeyChoice();

    @Test
    void a_file_has_one_key_and_nothing_to_choose() {
        KeyViewModel model = new KeyViewModel(choice, new SampleKeys(), Tasks.direct());

        choice.file().set(Path.of("lin.p12"));

        assertThat(model.tokens()).isEmpty();
        assertThat(choice.source()).isEqualTo(KeySource.of(Path.of("lin.p12")));
    }

    @Test
    void a_token_and_a_key_of_several_are_chosen(@TempDir Path folder) throws IOException {
        SampleKeys work = new SampleKeys(certificate(folder, "Lin Mei"), certificate(folder, "Chen Yu"));
        KeyViewModel model = new KeyViewModel(choice, work, Tasks.direct());

        choice.file().set(LIBRARY);
        assertThat(choice.source()).isEqualTo(KeySource.of(LIBRARY));
        choice.token().set(model.tokens().getLast());
        model.list("right".toCharArray());
        assertThat(model.keys()).extracting(NamedKey::title).containsExactly("key-1 (Lin Mei)", "key-2 (Chen Yu)");
        choice.named().set(model.keys().getLast());

        assertThat(work.asked).containsExactly(new KeySource(LIBRARY, "9", ""));
        assertThat(choice.source()).isEqualTo(new KeySource(LIBRARY, "9", "key-2"));
    }

    @Test
    void another_file_has_other_keys(@TempDir Path folder) throws IOException {
        KeyViewModel model =
                new KeyViewModel(choice, new SampleKeys(certificate(folder, "Lin Mei")), Tasks.direct());
        choice.file().set(LIBRARY);
        choice.token().set(model.tokens().getFirst());
        model.list("right".toCharArray());

        choice.file().set(Path.of("lin.p12"));

        assertThat(model.keys()).isEmpty();
        assertThat(choice.source()).isEqualTo(KeySource.of(Path.of("lin.p12")));
    }

    @Test
    void a_wrong_pin_is_told() {
        KeyViewModel model = new KeyViewModel(choice, new SampleKeys(), Tasks.direct());
        choice.file().set(LIBRARY);

        model.list("wrong".toCharArray());

        assertThat(Objects.requireNonNull(model.problem().get()).code()).isEqualTo(ProblemCode.KEY_PASSWORD);
    }

    private static X509Certificate certificate(Path folder, String name) throws IOException {
        return KeyMaker.make(folder.resolve(name + ".p12"), name, "a long password".toCharArray(), Instant.now());
    }
}
