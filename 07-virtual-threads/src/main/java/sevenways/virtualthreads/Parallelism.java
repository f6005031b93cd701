package sevenways.virtualthreads;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import sevenways.lab.cli.AtLeastOne;

/** How many virtual threads of this JVM may run at once: as many as there are carriers for them. */
final class Parallelism {

    /** {@link VirtualThreadSchedulerMXBean#setParallelism}. */
    private static final int MOST = 32_767;

    private Parallelism() {}

    /**
     * Takes full effect only before the first virtual thread of the JVM: a carrier that has been started is not
     * stopped.
     */
    static void set(int carriers) {
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).setParallelism(carriers);
    }

    /** Reads the number from the command line. */
    static final class Number implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            var number = new AtLeastOne().convert(text);
            if (number > MOST) {
                throw new TypeConversionException("the JDK allows " + MOST + " at most, not " + number);
            }
            return number;
        }
    }
}
