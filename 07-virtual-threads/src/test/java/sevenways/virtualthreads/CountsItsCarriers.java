package sevenways.virtualthreads;

/** The lesson, and in the end a line with the number of carriers that it had. */
final class CountsItsCarriers {

    private CountsItsCarriers() {}

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("carriers: " + Carriers.started())));
        VirtualThreads.main(args);
    }
}
