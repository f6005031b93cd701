package sevenways.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * {@code mvn verify} runs this and {@code mvn test} does not, because a learner who has changed a line of a model need not
 * wait for it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("verify-only")
public @interface VerifyOnly {}
