package sevenways.exercises.catalog;

import java.nio.file.Path;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what is written by hand: a name that is wrong is told, and not passed over. */
public final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlFile() {}

    /** @throws tools.jackson.core.JacksonException if the file cannot be read, or holds something else */
    public static <T> T read(Path file, Class<T> type) {
        return MAPPER.readValue(file, type);
    }
}
