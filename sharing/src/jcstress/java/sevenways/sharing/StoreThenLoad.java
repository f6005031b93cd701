package sevenways.sharing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each says that it is there, and then looks whether the other one is. Can both miss each other? */
// region:program
@JCStressTest
@Outcome(id = {"0, 1", "1, 0", "1, 1"}, expect = ACCEPTABLE, desc = "one of them was first, or both were")
@Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "no order of the four lines gives this")
@State
public class StoreThenLoad {

    int one;
    int two;

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
// endregion:program
