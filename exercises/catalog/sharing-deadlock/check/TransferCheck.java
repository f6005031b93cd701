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
        balancesAre(Bank.EACH + 20, Bank.EACH - 20, "Both calls have returned, and not both transfers have happened.");
    }

    @Proof(2)
    void twoOfTheSameKindEnd() throws InterruptedException {
        crossing.run(() -> transfer.transfer(bank.b, bank.a, 10), () -> transfer.transfer(bank.b, bank.a, 30));
        balancesAre(
                Bank.EACH + 40, Bank.EACH - 40, "Two transfers from B to A have returned, and not both have happened.");
    }

    private void balancesAre(int a, int b, String means) {
        if (bank.a.balance() != a || bank.b.balance() != b) {
            throw new NotYet(
                    "%d on A, %d on B".formatted(a, b),
                    "%d on A, %d on B".formatted(bank.a.balance(), bank.b.balance()),
                    means);
        }
    }
}
