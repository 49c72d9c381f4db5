"""Where this machine is found in the room, in letters and as a picture."""

import io
import socket


def of_this_machine():
    """Return this machine's address in its network; nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address kept for examples
            return probe.getsockname()[0]
        except OSError:
            return socket.gethostbyname(socket.gethostname())


def qr(text):
    """Return a QR code as SVG, dark on light in either theme; ImportError without segno."""
    import segno

    picture = io.BytesIO()
    segno.make(text, micro=False).save(picture, kind="svg", scale=8, border=3, light="white")
    return picture.getvalue()
