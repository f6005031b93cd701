package sevenways.sharing.deadlock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import sevenways.exercises.kit.Crossing;
import sevenways.exercises.kit.NotYet;

/** Two accounts, and an auditor who looks at them whenever nobody holds a lock. */
final class Bank {

    static final int EACH = 100;

    /** Whoever is refused so often, and gives nothing back meanwhile, never will. */
    private static final int MOST_REFUSALS = 1_000;

    private final Crossing crossing;
    private final Map<Thread, CheckedAccount> waiting = new HashMap<>();
    private final Map<Thread, Integer> refusals = new HashMap<>();
    final CheckedAccount a = new CheckedAccount("A", 1);
    final CheckedAccount b = new CheckedAccount("B", 2);

    Bank(Crossing crossing) {
        this.crossing = crossing;
    }

    final class CheckedAccount implements Account {

        private final String name;
        private final int id;
        private final ReentrantLock lock = new ReentrantLock();
        private Thread holder;
        private int balance = EACH;

        CheckedAccount(String name, int id) {
            this.name = name;
            this.id = id;
        }

        int balance() {
            return balance;
        }

        @Override
        public int id() {
            return id;
        }

        @Override
        public void lock() {
            if (!lock.isHeldByCurrentThread()) {
                willWait(this);
                lock.lock();
                isHeld(this);
            } else {
                lock.lock();
            }
            crossing.stop();
        }

        @Override
        public boolean tryLock() {
            if (!lock.tryLock()) {
                if (isRefused(this) == MOST_REFUSALS) {
                    crossing.stop();
                }
                return false;
            }
            isHeld(this);
            crossing.stop();
            return true;
        }

        @Override
        public void unlock() {
            if (lock.getHoldCount() == 1) {
                isFree(this);
            }
            lock.unlock();
        }

        @Override
        public void add(int amount) {
            if (!lock.isHeldByCurrentThread()) {
                throw new NotYet(
                        "whoever changes an account holds its lock",
                        "%s was changed without".formatted(name),
                        "An account was changed by one who does not hold its lock.");
            }
            balance += amount;
        }
    }

    /** Refuses the wait that would close the circle. */
    private synchronized void willWait(CheckedAccount account) {
        waiting.put(Thread.currentThread(), account);
        if (account.holder != null && account.holder != Thread.currentThread()) {
            var next = waiting.get(account.holder);
            if (next != null && next.holder == Thread.currentThread()) {
                throw new NotYet("both calls return", "two threads wait for each other", "Deadlock: " + circle() + ".");
            }
        }
    }

    /** How often, since it last took a lock or gave one back. */
    private synchronized int isRefused(CheckedAccount account) {
        var mine = refusals.merge(Thread.currentThread(), 1, Integer::sum);
        if (mine > MOST_REFUSALS && refusals.getOrDefault(account.holder, 0) >= MOST_REFUSALS) {
            throw new NotYet(
                    "both calls return",
                    "each was refused 1,000 times and gave nothing back",
                    "Each asks again and again for the lock that the other one holds, and never gives its own"
                            + " back: that"
                            + " is a deadlock, too.");
        }
        return mine;
    }

    private String circle() {
        return waiting.entrySet().stream()
                .map(wait -> "%s holds %s and waits for %s"
                        .formatted(wait.getKey().getName(), heldBy(wait.getKey()), wait.getValue().name))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String heldBy(Thread thread) {
        return List.of(a, b).stream()
                .filter(account -> account.holder == thread)
                .map(account -> account.name)
                .collect(Collectors.joining(" and "));
    }

    private synchronized void isHeld(CheckedAccount account) {
        waiting.remove(Thread.currentThread());
        refusals.remove(Thread.currentThread());
        account.holder = Thread.currentThread();
    }

    private synchronized void isFree(CheckedAccount account) {
        refusals.remove(Thread.currentThread());
        account.holder = null;
        if (a.holder == null && b.holder == null && a.balance + b.balance != 2 * EACH) {
            throw new NotYet(
                    "%d on both accounts".formatted(2 * EACH),
                    "%d".formatted(a.balance + b.balance),
                    "Nobody holds a lock, and money is on no account: others can see what is half done.");
        }
    }
}
