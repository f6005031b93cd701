package sevenways.sharing.staleflag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from a class file which fields two of its methods share, and how. */
final class SharedFields {

    private record Access(String field, boolean writes, boolean isLocked) {}

    private final ClassModel model;

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
        return one.field().equals(two.field()) && (one.writes() || two.writes()) && !(one.isLocked() && two.isLocked());
    }

    private boolean isPlain(String name) {
        return model.fields().stream()
                .filter(field -> field.fieldName().equalsString(name))
                .noneMatch(field ->
                        field.flags().has(AccessFlag.VOLATILE) || field.flags().has(AccessFlag.FINAL));
    }

    private List<Access> accesses(String method) {
        var accesses = new ArrayList<Access>();
        collect(method, false, new HashSet<>(), accesses);
        return accesses;
    }

    /** Of a method, and of all methods of the class that it calls. */
    private void collect(String name, boolean isLocked, Set<String> seen, List<Access> accesses) {
        if (!seen.add(name + isLocked)) {
            return;
        }
        for (var method : model.methods()) {
            if (method.methodName().equalsString(name)) {
                collect(method, isLocked, seen, accesses);
            }
        }
    }

    private void collect(MethodModel method, boolean isLockedOutside, Set<String> seen, List<Access> accesses) {
        var isLocked = isLockedOutside || method.flags().has(AccessFlag.SYNCHRONIZED);
        for (var element : method.code().orElseThrow()) {
            switch (element) {
                case MonitorInstruction monitor -> isLocked |= monitor.opcode() == Opcode.MONITORENTER;
                case FieldInstruction field
                when field.owner().equals(model.thisClass()) ->
                    accesses.add(new Access(field.name().stringValue(), writes(field), isLocked));
                case InvokeInstruction call
                when call.owner().equals(model.thisClass()) ->
                    collect(call.name().stringValue(), isLocked, seen, accesses);
                case InvokeInstruction call when isLock(call) -> isLocked = true;
                case InvokeDynamicInstruction lambda ->
                    lambda.bootstrapArgs().stream()
                            .filter(DirectMethodHandleDesc.class::isInstance)
                            .map(DirectMethodHandleDesc.class::cast)
                            .forEach(target -> collect(target.methodName(), false, seen, accesses));
                default -> {}
            }
        }
    }

    private static boolean writes(FieldInstruction field) {
        return field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
    }

    private static boolean isLock(InvokeInstruction call) {
        return call.owner().asInternalName().startsWith("java/util/concurrent/locks/")
                && call.name().stringValue().startsWith("lock");
    }
}
