package sevenways.virtualthreads;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import sevenways.lab.cli.AtLeastOne;

/** The platform threads that carry this JVM's virtual threads. */
final class Carriers {

    /** {@link VirtualThreadSchedulerMXBean#setParallelism}. */
    private static final int MOST = 32_767;

    private static final VirtualThreadSchedulerMXBean SCHEDULER =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

    private Carriers() {}

    /**
     * Lets so many run at once. Takes full effect before the first virtual thread of the JVM: a carrier that has been
     * started is not stopped.
     */
    static void setParallelism(int number) {
        SCHEDULER.setParallelism(number);
    }

    /** How many have been started and live, those that stand in for a blocked one included. */
    static int started() {
        return SCHEDULER.getPoolSize();
    }

    /** Reads how many may run at once. */
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
