package io.countersign.cli;

import io.countersign.model.signoff.KeyAlgorithm;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `ec-p256` and the other kinds of key.
final class KeyAlgorithmConverter implements ITypeConverter<KeyAlgorithm> {
    @Override
    public KeyAlgorithm convert(String id) {
        return Arrays.stream(KeyAlgorithm.values())
                .filter(algorithm -> algorithm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Arrays.stream(KeyAlgorithm.values())
                        .map(KeyAlgorithm::id)
                        .collect(Collectors.joining(", "))));
    }
}
