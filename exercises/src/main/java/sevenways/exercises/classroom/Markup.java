package sevenways.exercises.classroom;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import sevenways.lab.report.Printable;

/** Writes elements around texts from elsewhere: a text stays a text, whatever stands in it. */
final class Markup {

    /** Something that writes. */
    interface Content {
        void write() throws XMLStreamException;
    }

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    Markup() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /** @param attributes names and values in turn */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        content.write();
        writer.writeEndElement();
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> text(text), attributes);
    }

    /** One that HTML never closes. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var at = 0; at < attributes.length; at += 2) {
            writer.writeAttribute(attributes[at], clean(attributes[at + 1]));
        }
    }

    /** Our own text, which needs its lines. */
    void verbatim(String ours) throws XMLStreamException {
        writer.writeCharacters(ours);
    }

    void text(String foreign) throws XMLStreamException {
        writer.writeCharacters(clean(foreign));
    }

    void newLine() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    /** In one line, and without what XML knows no way to write. */
    private static String clean(String foreign) {
        return Printable.text(foreign.replaceAll("\\s+", " ")).replaceAll("[\\ufffe\\uffff]", "?");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
