package sevenways.checks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sevenways.lab.Downloader;
import sevenways.lab.JavaCommand;
import sevenways.lab.site.SlowPage;

/**
 * A command that a chapter tells its reader to type: {@code mvn -pl MODULE}, perhaps with {@code test} or
 * {@code verify}, perhaps with {@code -Dname=value} or {@code -Pprofile}. It has one form only, which every shell
 * understands, on Windows too: double quotes, and no comment behind it.
 */
record Command(String module, boolean runsLesson, List<String> profiles, Map<String, String> properties) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** @throws IllegalArgumentException with one sentence, if it is not of that form */
    static Command parse(String line) {
        var words = WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("\"", ""))
                .toList();
        if (words.size() < 3 || !words.subList(0, 2).equals(List.of("mvn", "-pl"))) {
            throw new IllegalArgumentException("this command does not begin with \"mvn -pl MODULE\": " + line);
        }
        var runsLesson = true;
        var profiles = new ArrayList<String>();
        var properties = new TreeMap<String, String>();
        for (var word : words.subList(3, words.size())) {
            if (word.matches("-D[^=]+=.*")) {
                var equals = word.indexOf('=');
                properties.put(word.substring(2, equals), word.substring(equals + 1));
            } else if (word.matches("-P[a-z]+")) {
                // What a module runs in a profile is another program than the lesson.
                runsLesson = false;
                profiles.add(word.substring("-P".length()));
            } else if (word.equals("test") || word.equals("verify")) {
                runsLesson = false;
            } else {
                throw new IllegalArgumentException("\"" + word + "\" has no place in the command: " + line);
            }
        }
        return new Command(words.get(2), runsLesson, profiles, properties);
    }

    /**
     * Asks the repository for the module, its profiles and the properties, and the lesson itself for its options.
     *
     * @throws IllegalArgumentException with one sentence, if they do not exist
     */
    void check(Repository repository) throws IOException, InterruptedException {
        if (!repository.text("pom.xml").contains("<module>" + module + "</module>")) {
            throw new IllegalArgumentException("pom.xml has no module " + module);
        }
        var poms = repository.text("pom.xml") + repository.text(module + "/pom.xml");
        for (var profile : profiles) {
            if (!poms.contains("<id>" + profile + "</id>")) {
                throw new IllegalArgumentException(module + " has no profile " + profile);
            }
        }
        for (var property : properties.keySet()) {
            if (!poms.contains("<" + property + ">") && !poms.contains("<" + property + "/>")) {
                throw new IllegalArgumentException("pom.xml has no property " + property);
            }
        }
        if (runsLesson) {
            askLesson(repository);
        }
    }

    /** What stands in {@code -Dargs}; nothing, if it does not. */
    String arguments() {
        return properties.getOrDefault("args", "");
    }

    /** What the slowest of its pages waits for. */
    double limitMillis() {
        var words = words(arguments());
        var option = words.indexOf("--delay");
        var mean = option < 0 ? 100 : Long.parseLong(words.get(option + 1));
        return Stream.of(SlowPage.values())
                .mapToLong(page -> page.delay(Duration.ofMillis(mean)).toMillis())
                .max()
                .orElseThrow();
    }

    /** The command line that runs the same program without Maven, which has built it. */
    List<String> withoutMaven(Repository repository, List<String> arguments) {
        var main = properties.get("lesson.main");
        return main != null
                ? JavaCommand.of(flags(repository), main, arguments)
                : JavaCommand.of(flags(repository), mainOf(repository), patient(arguments));
    }

    private List<String> flags(Repository repository) {
        var pom = repository.text(module + "/pom.xml");
        return words(property(repository.text("pom.xml"), "every.jvm") + " " + property(pom, "lesson.jvm"));
    }

    /** A busy machine makes no page late. */
    private static List<String> patient(List<String> arguments) {
        return arguments.contains("--timeout")
                ? arguments
                : Stream.concat(arguments.stream(), Stream.of("--timeout", "60000"))
                        .toList();
    }

    /** With --help behind them, a lesson reads the values of its options, lists those that it has, and runs nothing. */
    private void askLesson(Repository repository) throws IOException, InterruptedException {
        var args = words(arguments());
        var asking = Stream.concat(args.stream(), Stream.of("--help")).toList();
        var run = repository.lessons().contains(module)
                ? FreshRun.inThisProcess(lesson(repository), asking)
                : FreshRun.once(repository, JavaCommand.of(flags(repository), mainOf(repository), asking));
        var help = String.join("\n", run.lines());
        if (run.exit() != 0) {
            throw new IllegalArgumentException(module + " answers: " + help.strip());
        }
        for (var option : args) {
            if (option.startsWith("--")
                    && !Pattern.compile("\\s" + option + "\\b").matcher(help).find()) {
                throw new IllegalArgumentException(module + " has no option " + option);
            }
        }
    }

    private Downloader lesson(Repository repository) {
        try {
            return (Downloader)
                    Class.forName(mainOf(repository)).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(module + " has no lesson of the class that its pom.xml names", e);
        }
    }

    /** A class, or a file that Java compiles when it runs it. */
    private String mainOf(Repository repository) {
        return property(repository.text(module + "/pom.xml"), "lesson.main")
                .replace("${project.basedir}", repository.root().resolve(module).toString());
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String property(String pom, String name) {
        var matcher = Pattern.compile("<" + name + ">(.*?)</" + name + ">", Pattern.DOTALL)
                .matcher(pom);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
