package sevenways.sharing.staleflag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from a class file which fields two of its methods share, and how. */
final class SharedFields {

    private record Access(String field, boolean writes, Set<String> locks) {}

    private final ClassModel model;
    private int newObjects;

    SharedFields(Class<?> type) {
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            model = ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that both methods use, and one of them writes, and nothing orders the two. */
    Optional<String> plain(String one, String two) {
        var others = accesses(two);
        return accesses(one).stream()
                .filter(access -> others.stream().anyMatch(other -> race(access, other)))
                .map(Access::field)
                .filter(this::isPlain)
                .findFirst();
    }

    private static boolean race(Access one, Access two) {
        return one.field().equals(two.field())
                && (one.writes() || two.writes())
                && Collections.disjoint(one.locks(), two.locks());
    }

    private boolean isPlain(String name) {
        return model.fields().stream()
                .filter(field -> field.fieldName().equalsString(name))
                .noneMatch(field ->
                        field.flags().has(AccessFlag.VOLATILE) || field.flags().has(AccessFlag.FINAL));
    }

    private List<Access> accesses(String method) {
        var accesses = new ArrayList<Access>();
        collect(method, Set.of(), new HashSet<>(), accesses);
        return accesses;
    }

    /** Of a method, and of all methods of the class that it calls. */
    private void collect(String name, Set<String> locks, Set<String> seen, List<Access> accesses) {
        if (!seen.add(name + locks)) {
            return;
        }
        for (var method : model.methods()) {
            if (method.methodName().equalsString(name)) {
                collect(method, locks, seen, accesses);
            }
        }
    }

    private void collect(MethodModel method, Set<String> locksOutside, Set<String> seen, List<Access> accesses) {
        var locks = new HashSet<>(locksOutside);
        var locals = new HashMap<Integer, String>();
        var onTop = "";
        if (!method.flags().has(AccessFlag.STATIC)) {
            locals.put(0, "this");
        }
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            locks.add(locals.getOrDefault(0, model.thisClass().asSymbol().toString()));
        }
        for (var element : method.code().orElseThrow()) {
            switch (element) {
                case LoadInstruction load -> onTop = locals.getOrDefault(load.slot(), newObject());
                case StoreInstruction store -> locals.put(store.slot(), onTop);
                case ConstantInstruction constant ->
                    onTop = constant.constantValue().toString();
                case MonitorInstruction monitor when monitor.opcode() == Opcode.MONITORENTER -> locks.add(onTop);
                case FieldInstruction field
                when field.owner().equals(model.thisClass()) -> {
                    onTop = field.name().stringValue();
                    accesses.add(new Access(onTop, writes(field), Set.copyOf(locks)));
                }
                case InvokeInstruction call
                when call.owner().equals(model.thisClass()) -> {
                    onTop = call.name().stringValue();
                    collect(onTop, Set.copyOf(locks), seen, accesses);
                }
                case InvokeInstruction call when isLock(call) -> locks.add(onTop);
                case InvokeInstruction call when givesPartOfALock(call) -> {}
                case InvokeInstruction call -> onTop = newObject();
                case InvokeDynamicInstruction lambda ->
                    lambda.bootstrapArgs().stream()
                            .filter(DirectMethodHandleDesc.class::isInstance)
                            .map(DirectMethodHandleDesc.class::cast)
                            .forEach(target -> collect(target.methodName(), Set.of(), seen, accesses));
                default -> {}
            }
        }
    }

    /** What is made anew is the lock of nobody else. */
    private String newObject() {
        return "new object " + newObjects++;
    }

    private static boolean writes(FieldInstruction field) {
        return field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
    }

    private static boolean isLock(InvokeInstruction call) {
        return isOfLocks(call) && call.name().stringValue().startsWith("lock");
    }

    /** {@code readLock} and {@code writeLock}, which exclude each other. */
    private static boolean givesPartOfALock(InvokeInstruction call) {
        return isOfLocks(call) && call.name().stringValue().endsWith("Lock");
    }

    private static boolean isOfLocks(InvokeInstruction call) {
        return call.owner().asInternalName().startsWith("java/util/concurrent/locks/");
    }
}
