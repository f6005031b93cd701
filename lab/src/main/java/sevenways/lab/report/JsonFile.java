package sevenways.lab.report;

import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, and reads them again: their fields in their order, what is unknown as null. */
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFile() {}

    /** @throws tools.jackson.core.JacksonException if the file cannot be written */
    public static void write(Record content, Path file) {
        MAPPER.writeValue(file, content);
    }

    /** @throws tools.jackson.core.JacksonException if the file cannot be read, or holds something else */
    public static <T extends Record> T read(Path file, Class<T> type) {
        return MAPPER.readValue(file, type);
    }

    /** @throws tools.jackson.core.JacksonException if it holds something else */
    public static <T extends Record> T read(byte[] content, Class<T> type) {
        return MAPPER.readValue(content, type);
    }
}
