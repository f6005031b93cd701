package sevenways.e06.deadlockreport;

/** What may still wake a green thread from outside of the hub. */
interface Awaited {

    /** How many timers are set. */
    int timers();

    /** How many channels somebody waits for. */
    int channels();
}
