package sevenways.book;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a language that the book's labels have. */
final class LanguageTag implements ITypeConverter<Locale> {

    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    @Override
    public Locale convert(String tag) {
        var language = Locale.forLanguageTag(tag);
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new TypeConversionException(tag + " is neither en nor zh");
        }
        return language;
    }
}
