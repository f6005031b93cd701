package sevenways.checks;

import static sevenways.checks.Facts.KIB;
import static sevenways.checks.Facts.MIB;
import static sevenways.checks.Facts.SECOND;

import picocli.CommandLine.ExitCode;

/** The limits and defaults of our programs, and of the JDK and the system. */
record LimitFacts(Facts facts) {

    void collect() {
        facts.fact("lessons", facts.repository().lessons().size());
        facts.fact(
                "maven",
                facts.sources().number("pom.xml", "<version>\\[([\\d.]+),\\)</version>\\s+</requireMavenVersion>"));
        facts.fact(
                "half-a-request",
                facts.sources()
                                .number(
                                        "05-nio-selector/src/main/java/sevenways/nioselector/demos/HalfARequest.java",
                                        "REQUEST_SIZE = (\\d+) \\* 1024 \\* 1024")
                        * MIB);
        facts.fact("bad-usage", ExitCode.USAGE);
        facts.fact(
                "deadline-of-comparison",
                facts.sources()
                        .number(
                                "comparison/src/main/java/sevenways/comparison/ComparisonCommand.java",
                                "TIMEOUT_MILLIS = ([\\d_]+)"));
        facts.fact("longest-name", facts.lab("site/Visitor", "LONGEST_NAME = (\\d+)"));
        facts.fact("small-tree", facts.lab("http/TitleSearch", "SMALL = (\\d+)"));
        facts.fact("longest-address", facts.lab("http/PageAddress", "MAX_LENGTH = (\\d+)"));
        facts.fact("redirects", facts.lab("http/Trail", "MAX_REDIRECTS = (\\d+)"));
        facts.fact("user-of-nginx", facts.lab("site/NginxServer", "USER = \"(\\d+)"));
        facts.fact("more-in-gb18030", differences("gb18030") - 1); // but for the byte 80
        facts.fact("more-in-big5", differences("Big5"));
        facts.fact("more-in-euc-jp", differences("EUC-JP") - 9);
        facts.fact("more-in-euc-kr", differences("EUC-KR"));
        facts.fact("deadline", facts.lab("cli/LessonOptions", "TIMEOUT_MILLIS = ([\\d_]+)"));
        facts.fact("head", facts.lab("http/ResponseReader", "MAX_HEAD = (\\d+) \\* 1024") * KIB);
        facts.fact("body", facts.lab("http/Body", "MAX = (\\d+) \\* 1024 \\* 1024") * MIB);
        facts.fact("kept", facts.lab("http/Body", "KEPT = (\\d+) \\* 1024") * KIB);
        facts.fact("patience", facts.lab("cli/Interruption", "PATIENCE_SECONDS = (\\d+)") * SECOND);
        facts.fact("rehearsal-time", facts.lab("cli/Rehearsal", "ofSeconds\\((\\d+)\\)") * SECOND);
        facts.fact(
                "grace",
                facts.sources()
                        .number(
                                "03-processes/src/main/java/sevenways/processes/Child.java",
                                "GRACE = Duration.ofMillis\\((\\d+)"));
        facts.fact(
                "workers",
                facts.sources()
                        .number("03-processes/src/main/java/sevenways/processes/Processes.java", "WORKERS = (\\d+)"));
        facts.fact("buffer", facts.lab("http/BlockingReader", "BUFFER_SIZE = (\\d+)"));
        facts.fact(
                "most-lines",
                facts.sources()
                        .number("comparison/src/main/java/sevenways/comparison/Picture.java", "MOST_LINES = (\\d+)"));
        // Of the JDK; where its source is not linked in the sentence, it is nearby.
        facts.fact("stack", MIB);
        facts.fact("most-carriers", 256);
        facts.fact("places", 1024 * 4);
        facts.fact("shadow-zone", 20, 20 * 4 * KIB);
        // Of Linux, on x64, and mostly on AArch64.
        facts.fact("memory-page", 4 * KIB);
    }

    /** How many sequences of bytes Java's charset reads otherwise. */
    private double differences(String encoding) {
        return facts.repository()
                .text("lab/src/main/resources/sevenways/lab/http/differences.txt")
                .lines()
                .filter(line -> line.startsWith(encoding + " "))
                .mapToLong(line -> line.chars().filter(c -> c == '=').count())
                .sum();
    }
}
