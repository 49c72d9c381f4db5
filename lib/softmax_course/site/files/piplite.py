"""What the kernel asks for packages: on this site everything that the course needs is there."""


async def install(requirements, *_, **__):
    """Say that nothing more can be had."""
    raise ModuleNotFoundError(
        f"{requirements} cannot be installed on this page: it carries what the course needs, "
        "and nothing else. In a JupyterLab of your own it can."
    )
