package sevenways.comparison.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The colours that pictures use most; every other becomes the one that is most like it. */
record Palette(int[] colours, Map<Integer, Integer> known) {

    /** What shows the picture below. */
    static final int TRANSPARENT = 255;

    private static final int OPAQUE = 0xff000000;

    static Palette of(List<BufferedImage> images) {
        var pixels = new HashMap<Integer, Integer>();
        images.forEach(image -> Arrays.stream(rgb(image)).forEach(pixel -> pixels.merge(pixel, 1, Integer::sum)));
        var most = pixels.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TRANSPARENT)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return new Palette(most, new HashMap<>());
    }

    IndexColorModel model() {
        var all = Arrays.copyOf(colours, TRANSPARENT + 1);
        return new IndexColorModel(8, all.length, all, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
    }

    int[] indexes(BufferedImage image) {
        return Arrays.stream(rgb(image))
                .map(pixel -> known.computeIfAbsent(pixel, this::nearest))
                .toArray();
    }

    private int nearest(int pixel) {
        var nearest = 0;
        for (var index = 1; index < colours.length; index++) {
            if (distance(colours[index], pixel) < distance(colours[nearest], pixel)) {
                nearest = index;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static int[] rgb(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).map(pixel -> pixel | OPAQUE).toArray();
    }
}
