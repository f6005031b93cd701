package sevenways.exercises.kit;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The classes of an answer as if nobody had used them yet: what is static in them begins anew. Of the kit's classes and all
 * others there is one only.
 */
public final class FreshClasses extends ClassLoader {

    private final String packageName;

    /** @param check one of the classes of the answer's package */
    public FreshClasses(Class<?> check) {
        super(check.getClassLoader());
        packageName = check.getPackageName();
    }

    /** Calls {@code run} of a new one, which may call the answer. */
    public void run(Class<? extends OneCarrier.Task> task) throws InterruptedException {
        try {
            var constructor = loadClass(task.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            ((OneCarrier.Task) constructor.newInstance()).run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(packageName + ".")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
