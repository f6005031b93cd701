package sevenways.exercises.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One fact to which a check holds an answer. The verdict names the method; it returns if the answer has proved the fact,
 * and throws {@link NotYet} if not. Every proof of a check has an object of its own, and the first that fails is the verdict.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proof {

    /** The place in the order: the fact that the starter lacks comes first. */
    int value();
}
