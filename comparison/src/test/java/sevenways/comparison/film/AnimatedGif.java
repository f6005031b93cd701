package sevenways.comparison.film;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * An animated picture, by the JDK's own writer. Whatever a frame has in common with the one before it is transparent in it:
 * so a film of a page in which little moves stays small.
 */
final class AnimatedGif {

    /**
     * One picture of the film.
     *
     * @param hundredths of a second, for which it stands still
     */
    record Frame(BufferedImage image, int hundredths) {}

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final byte[] FOR_EVER = {1, 0, 0};

    private AnimatedGif() {}

    /** All frames are of one size. */
    static void write(List<Frame> frames, Path file) throws IOException {
        var palette = Palette.of(frames.stream().map(Frame::image).toList());
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var output = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            int[] before = null;
            for (var frame : frames) {
                var colours = palette.indexes(frame.image());
                var image = image(changed(colours, before), frame.image().getWidth(), palette.model());
                var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                describe(metadata, frame.hundredths(), before == null);
                writer.writeToSequence(new IIOImage(image, null, metadata), null);
                before = colours;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static int[] changed(int[] colours, int[] before) {
        var changed = colours.clone();
        for (var index = 0; before != null && index < changed.length; index++) {
            if (colours[index] == before[index]) {
                changed[index] = Palette.TRANSPARENT;
            }
        }
        return changed;
    }

    private static BufferedImage image(int[] indexes, int width, IndexColorModel model) {
        var image = new BufferedImage(width, indexes.length / width, BufferedImage.TYPE_BYTE_INDEXED, model);
        WritableRaster raster = image.getRaster();
        raster.setPixels(0, 0, width, indexes.length / width, indexes);
        return image;
    }

    private static void describe(IIOMetadata metadata, int hundredths, boolean isFirst) throws IOException {
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", String.valueOf(Palette.TRANSPARENT));
        control.setAttribute("delayTime", String.valueOf(hundredths));
        if (isFirst) {
            var repetition = new IIOMetadataNode("ApplicationExtension");
            repetition.setAttribute("applicationID", "NETSCAPE");
            repetition.setAttribute("authenticationCode", "2.0");
            repetition.setUserObject(FOR_EVER);
            child(root, "ApplicationExtensions").appendChild(repetition);
        }
        metadata.setFromTree(FORMAT, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        var found = root.getElementsByTagName(name);
        if (found.getLength() > 0) {
            return (IIOMetadataNode) found.item(0);
        }
        var created = new IIOMetadataNode(name);
        root.appendChild(created);
        return created;
    }
}
