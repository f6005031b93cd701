package sevenways.processes;

import sevenways.lab.archive.ClassArchive;
import sevenways.lab.archive.ClassArchiveMaker;

/** Makes the archive of classes from which children start. Maven runs it after the compiler. */
final class ChildArchiveMaker {

    private ChildArchiveMaker() {}

    public static void main(String[] args) throws InterruptedException {
        of(ChildJvm.archive()).atBuildTime();
    }

    static ClassArchiveMaker of(ClassArchive archive) {
        var plain = ChildJvm.asParent(ChildMain.class);
        return new ClassArchiveMaker(
                archive,
                plain.flags(),
                (flags, classPath) -> Training.run(new ChildJvm(flags, classPath, plain.main())));
    }
}
