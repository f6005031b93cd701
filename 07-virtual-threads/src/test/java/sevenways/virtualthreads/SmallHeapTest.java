package sevenways.virtualthreads;

import sevenways.lab.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return VirtualThreads.class;
    }
}
