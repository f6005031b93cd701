package sevenways.exercises.kit;

import java.util.concurrent.ConcurrentHashMap;

/** A map whose readers stop before they go on with what they have read. Whatever reads and writes in one step does not. */
@SuppressWarnings("serial") // never written anywhere
public final class CrossingMap<K, V> extends ConcurrentHashMap<K, V> {

    private final transient Crossing crossing;

    public CrossingMap(Crossing crossing) {
        this.crossing = crossing;
    }

    @Override
    public V get(Object key) {
        var value = super.get(key);
        crossing.stop();
        return value;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        var value = super.get(key);
        crossing.stop();
        return value == null ? otherwise : value;
    }

    @Override
    public boolean containsKey(Object key) {
        var contains = super.get(key) != null;
        crossing.stop();
        return contains;
    }
}
