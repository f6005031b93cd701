package sevenways.sharing.deadlock;

import sevenways.exercises.kit.Crossing;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** One transfers from A to B, and two from B to A. */
final class TransferCheck {

    private final Crossing crossing = new Crossing();
    private final Bank bank = new Bank(crossing);
    private final Transfer transfer = new Transfer();

    @Proof(1)
    void bothTransfersEnd() throws InterruptedException {
        crossing.run(() -> transfer.transfer(bank.a, bank.b, 10), () -> transfer.transfer(bank.b, bank.a, 30));
        if (bank.a.balance() != Bank.EACH + 20 || bank.b.balance() != Bank.EACH - 20) {
            throw new NotYet(
                    "%d on A, %d on B".formatted(Bank.EACH + 20, Bank.EACH - 20),
                    "%d on A, %d on B".formatted(bank.a.balance(), bank.b.balance()),
                    "Both calls have returned, and not both transfers have happened.");
        }
    }
}
