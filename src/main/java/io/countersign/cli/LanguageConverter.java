package io.countersign.cli;

import io.countersign.model.signoff.Language;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `en` and `zh`.
final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String id) {
        return Arrays.stream(Language.values())
                .filter(language -> language.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("en, zh"));
    }
}
