"""A file is written whole or not at all."""

import errno
import secrets


def write(path, content, *, aside=None):
    """Put bytes at `path`: written beside it under another name, then renamed.

    A full disk, or a stop half way, leaves what stood at `path` as it was, and no
    half-written file beside it.

    Parameters
    ----------
    path, aside : Path
        Where the bytes go and, if given, the new name, still free, of what is there now.
    content : bytes

    Raises
    ------
    OSError
        As the disk refuses.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        if aside is not None:
            if aside.exists():  # taken meanwhile, by another start of the same command
                raise FileExistsError(errno.EEXIST, "File exists", str(aside))
            path.rename(aside)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
