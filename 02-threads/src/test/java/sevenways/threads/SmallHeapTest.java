package sevenways.threads;

import sevenways.testkit.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return Threads.class;
    }
}
