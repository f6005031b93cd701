package sevenways.manualcontinuations;

import java.util.List;
import sevenways.testkit.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return ManualContinuations.class;
    }

    @Override
    protected List<String> jvmOptions() {
        return List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
    }
}
