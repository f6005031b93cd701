package sevenways.virtualthreads;

import sevenways.testkit.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return VirtualThreads.class;
    }
}
