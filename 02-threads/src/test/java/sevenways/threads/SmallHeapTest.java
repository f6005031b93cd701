package sevenways.threads;

import sevenways.lab.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return Threads.class;
    }
}
