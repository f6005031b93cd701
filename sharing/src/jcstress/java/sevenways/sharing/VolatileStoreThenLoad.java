package sevenways.sharing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The same with volatile fields. */
@JCStressTest
@Outcome(id = {"0, 1", "1, 0", "1, 1"}, expect = ACCEPTABLE, desc = "one of them was first, or both were")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "no order of the four lines gives this")
@State
public class VolatileStoreThenLoad {

    volatile int one;
    volatile int two;

    @Actor
    public void one(II_Result seen) {
        one = 1;
        seen.r1 = two;
    }

    @Actor
    public void two(II_Result seen) {
        two = 1;
        seen.r2 = one;
    }
}
