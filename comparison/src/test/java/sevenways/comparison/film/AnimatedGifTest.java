package sevenways.comparison.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.comparison.film.AnimatedGif.Frame;

class AnimatedGifTest {

    @TempDir
    private Path folder;

    @Test
    void aFrameShowsWhatHasChangedAndNothingElse() throws IOException {
        var file = folder.resolve("film.gif");
        AnimatedGif.write(List.of(new Frame(picture(Color.BLUE), 10), new Frame(picture(Color.ORANGE), 20)), file);

        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(input);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            assertThat(colours(reader, 0)).containsExactly(Color.WHITE.getRGB(), Color.BLUE.getRGB());
            assertThat(colours(reader, 1)).containsExactly(0, Color.ORANGE.getRGB());
        }
    }

    /** White on the left, and a colour on the right. */
    private static BufferedImage picture(Color right) {
        var picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Color.WHITE.getRGB());
        picture.setRGB(1, 0, right.getRGB());
        return picture;
    }

    /** What is transparent is zero, whatever colour it would have. */
    private static int[] colours(ImageReader reader, int index) throws IOException {
        var picture = reader.read(index);
        return new int[] {picture.getRGB(0, 0), picture.getRGB(1, 0)};
    }
}
