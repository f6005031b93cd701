package sevenways.e04.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** A producer without end counts its steps; nothing of it is a matter of time. */
final class GeneratorCheck {

    private static final int MANY = 1_000;

    private final Thread asking = Thread.currentThread();
    private int made;

    @Proof(1)
    void runsOnlyAsFarAsAsked() {
        var generator = new Generator<>(this::withoutEnd);
        hasMade(0, "Nobody has asked for a value yet");
        takes(generator, 1);
        hasMade(1, "One value was asked for");
        takes(generator, 2);
        takes(generator, 3);
        hasMade(3, "Three values were asked for");
    }

    @Proof(2)
    void toAskWhetherIsNotToTake() {
        var generator = new Generator<>(this::withoutEnd);
        var values = new ArrayList<Integer>();
        while (values.size() < 3 && generator.hasNext() && generator.hasNext()) {
            values.add(generator.next());
        }
        if (!values.equals(List.of(1, 2, 3))) {
            throw new NotYet(
                    "1, 2, 3",
                    values.toString(),
                    "hasNext was asked before each next, and values were lost: to ask whether there is one "
                            + "must not take it.");
        }
        hasMade(3, "Three values were asked for");
    }

    @Proof(3)
    void itEndsWhenItsProducerEnds() {
        var generator = new Generator<Integer>(out -> {
            out.accept(1);
            out.accept(2);
            made++;
        });
        takes(generator, 1);
        takes(generator, 2);
        if (made > 0) {
            throw new NotYet(
                    "the producer stands at its second value",
                    "it has ended",
                    "Two values were asked for, and the producer has gone on behind the second one.");
        }
        if (generator.hasNext() || generator.hasNext()) {
            throw new NotYet(
                    "no third value",
                    "hasNext says true",
                    made > 0
                            ? "The producer has ended, and hasNext says that there is more."
                            : "The producer stands at its last value, and hasNext says that there is more:"
                                    + " whether there"
                                    + " is, shows only when the producer goes on.");
        }
        refusesAThird(generator);
        if (new Generator<Integer>(out -> {}).hasNext()) {
            throw new NotYet(
                    "no value",
                    "hasNext says true",
                    "The producer hands out nothing, and hasNext says that there is a value.");
        }
    }

    @Proof(4)
    void itsFailureComesOutOfNext() {
        var failure = new IllegalStateException("no third page");
        var generator = new Generator<Integer>(out -> {
            out.accept(1);
            out.accept(2);
            throw failure;
        });
        takes(generator, 1);
        takes(generator, 2);
        try {
            generator.next();
        } catch (RuntimeException e) {
            if (e == failure || e.getCause() == failure) {
                return;
            }
        }
        throw new NotYet(
                "the producer's exception",
                "an end",
                "The producer failed after two values, and the values just ended: nobody hears of the failure.");
    }

    @Proof(5)
    void twoInTurn() {
        var one = new Generator<>(this::withoutEnd);
        var doubled = new Generator<Integer>(out -> {
            while (true) {
                out.accept(2 * one.next());
            }
        });
        var other = new Generator<Integer>(out -> {
            for (var value = 100; ; value++) {
                out.accept(value);
            }
        });
        var values = new ArrayList<Integer>();
        for (var turn = 0; turn < 3; turn++) {
            doubled.hasNext();
            values.add(other.next());
            values.add(doubled.next());
        }
        if (!values.equals(List.of(100, 2, 101, 4, 102, 6))) {
            throw new NotYet(
                    "100, 2, 101, 4, 102, 6",
                    values.toString(),
                    "Two generators were asked in turn, one of them made of a third, and their values got "
                            + "mixed up.");
        }
    }

    private void withoutEnd(Consumer<Integer> out) {
        while (true) {
            if (Thread.currentThread() != asking) {
                throw new NotYet(
                        "one thread",
                        "two",
                        "The producer runs on a thread of its own, which stays behind when nobody asks for "
                                + "the next value.");
            }
            made++;
            if (made == MANY) {
                hasMade(3, "Three values were asked for");
            }
            out.accept(made);
        }
    }

    private void hasMade(int expected, String asked) {
        if (made != expected) {
            throw new NotYet(
                    expected + " made",
                    made + " made",
                    ("%s, and the producer has made %d: a generator stops at each value until the next one is "
                                    + "wanted.")
                            .formatted(asked, made));
        }
    }

    private static void takes(Generator<Integer> generator, int expected) {
        var value = generator.next();
        if (value == null || value != expected) {
            throw new NotYet(
                    "" + expected,
                    "" + value,
                    "next gives another value than the producer has made: each is given once, in their order.");
        }
    }

    private static void refusesAThird(Generator<Integer> generator) {
        Integer third;
        try {
            third = generator.next();
        } catch (NoSuchElementException e) {
            return;
        }
        throw new NotYet(
                "a NoSuchElementException",
                "" + third,
                "The producer has ended, and next gives a value that was never made.");
    }
}
