package sevenways.sharing;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One writes a result and then says that it is there. Can the other one hear it, and not see the result? */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "it has not been said yet")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the result was there before it was said")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "it was said, and the result is there")
@Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "it was said, and the result is not there")
@State
public class WriteThenSay {

    int result;
    int said;

    @Actor
    public void writer() {
        result = 1;
        said = 1;
    }

    @Actor
    public void reader(II_Result seen) {
        seen.r1 = said;
        seen.r2 = result;
    }
}
