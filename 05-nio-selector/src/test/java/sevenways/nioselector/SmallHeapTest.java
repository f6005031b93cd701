package sevenways.nioselector;

import sevenways.testkit.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return NioSelector.class;
    }
}
