package sevenways.lab.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads a number of which there must be some: workers, milliseconds. */
public final class AtLeastOne extends WholeNumber {

    @Override
    public Integer convert(String text) {
        var number = super.convert(text);
        if (number < 1) {
            throw new TypeConversionException("it must be 1 or more, not " + number);
        }
        return number;
    }
}
