package sevenways.lab.http;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sevenways.lab.Arrival;

/** The way of one page load from address to address, and the rules by which it goes on (RFC 9110, section 15.4). */
final class Trail {

    private static final int MAX_REDIRECTS = 10;

    private final URI page;
    private final List<PageAddress> addresses = new ArrayList<>(1);
    private String fragment;

    /** @throws MalformedURLException with the reason why no lesson can load the page */
    Trail(URI page) throws MalformedURLException {
        this.page = page;
        addresses.add(PageAddress.of(page));
        fragment = page.getRawFragment();
    }

    /** Where it is now. */
    PageAddress address() {
        return addresses.getLast();
    }

    /**
     * Goes where an answer sends it.
     *
     * @return why it does not go there; empty if it does
     */
    Optional<String> follow(String location) {
        var target = Location.resolve(address().toString(), Location.escaped(location));
        try {
            var next = PageAddress.read(target);
            if (address().isSecure() && !next.isSecure()) {
                return Optional.of("redirected from https to http");
            }
            if (addresses.contains(next)) {
                return Optional.of("redirected in a circle");
            }
            if (addresses.size() > MAX_REDIRECTS) {
                return Optional.of("redirected more than " + MAX_REDIRECTS + " times");
            }
            addresses.add(next);
        } catch (MalformedURLException e) {
            return Optional.of("redirected to an address that cannot be loaded: " + e.getMessage());
        }
        inherit(target);
        return Optional.empty();
    }

    /** As a browser would show it: the fragment is inherited (RFC 9110, section 10.2.2). */
    Arrival arrival() {
        if (addresses.size() == 1) {
            return Arrival.at(page);
        }
        var text = address() + (fragment == null ? "" : "#" + PercentEncoding.query(fragment));
        return new Arrival(PageAddress.uri(text), addresses.size() - 1);
    }

    private void inherit(String target) {
        var hash = target.indexOf('#');
        if (hash >= 0) {
            fragment = target.substring(hash + 1);
        }
    }
}
