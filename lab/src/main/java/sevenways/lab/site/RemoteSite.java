package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import sevenways.lab.UserInfo;
import sevenways.lab.trust.UntrustedException;

/** A slow site that somebody else runs, for instance on the teacher's machine. */
record RemoteSite(URI base) implements SlowSite {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    static SlowSite at(String where) throws IOException {
        var site = new RemoteSite(base(where));
        try {
            new SiteLogReader().read(site.base(), "");
            return site;
        } catch (IOException e) {
            var untrusted = UntrustedException.causeOf(e);
            if (untrusted.isPresent()) {
                throw new IOException(
                        "The slow site at " + site.base() + " is not trusted: "
                                + untrusted.get().getMessage() + ". Name the file of whom to trust by --trust FILE",
                        e);
            }
            throw new IOException(
                    "No slow site answers at " + site.base() + " (" + e.getMessage()
                            + "): start one with `docker compose up` in docker/, or use --site embedded",
                    e);
        }
    }

    @Override
    public String name() {
        return base.toString();
    }

    @Override
    public void close() {
        // It was not started here.
    }

    private static URI base(String where) {
        try {
            var address = URI.create(UserInfo.removedFromAddress(where.endsWith("/") ? where : where + "/"));
            if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getRawAuthority() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence that serves for every bad address.
        }
        throw new IllegalArgumentException("'" + UserInfo.removedFromAddress(where)
                + "' is no site: write embedded, nginx, web, or an address like http://127.0.0.1:8080/");
    }
}
