package sevenways.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import sevenways.lab.JavaCommand;

/** How Maven starts an entrant: the class and the JVM's flags, from the POMs that Maven itself reads. */
public record LessonJvm(String main, List<String> flags) {

    public static LessonJvm of(Entrant entrant) {
        var every = words(property(pom("/poms/pom.xml"), "every.jvm").orElseThrow());
        if (!entrant.isLesson()) {
            return new LessonJvm(HttpClientDownloader.class.getName(), every);
        }
        var pom = pom("/poms/" + entrant.lesson() + "/pom.xml");
        var own = words(property(pom, "lesson.jvm").orElse(""));
        return new LessonJvm(
                property(pom, "lesson.main").orElseThrow(),
                Stream.concat(every.stream(), own.stream()).toList());
    }

    /** The command line, with the Java and the classes of this process. */
    public List<String> command(List<String> arguments) {
        return JavaCommand.of(flags, main, arguments);
    }

    private static Document pom(String resource) {
        try (var in = LessonJvm.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource + " is no POM", e);
        }
    }

    private static Optional<String> property(Document pom, String name) {
        var found = pom.getElementsByTagName(name);
        return found.getLength() == 0
                ? Optional.empty()
                : Optional.of(found.item(0).getTextContent());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
