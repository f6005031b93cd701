package sevenways.nioselector;

import sevenways.lab.contract.SmallHeapContract;

class SmallHeapTest extends SmallHeapContract {

    @Override
    protected Class<?> lesson() {
        return NioSelector.class;
    }
}
