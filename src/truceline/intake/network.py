"""Which network addresses may be reached: public ones, checked and connected to from one and the same look-up."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from typing import Any

from truceline.errors import UnreadableText

PORTS = frozenset({80, 443})


def public_address(host: str, port: int, *, allowed: frozenset[str] = frozenset()) -> str:
    """The numeric address to connect to; `allowed` names "host:port" pairs that are trusted whatever their address.

    One look-up serves check and connection, so that a name cannot change its address in between.
    Raises UnreadableText when any address of the host is private, local, multicast or reserved, or the port is not 80 or 443.
    """
    trusted = f"{host}:{port}" in allowed
    if port not in PORTS and not trusted:
        raise UnreadableText(f"{host}:{port} is not a port of the web (80, 443); pass an ordinary web address.", item=host)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnreadableText(f"{host} cannot be found on the network; check the address.", item=host) from None
    addresses = [str(entry[4][0]) for entry in found]
    if not trusted and any(not is_public(address) for address in addresses):
        raise UnreadableText(f"{host} leads to a private or local network address; only public pages are fetched.", item=host)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet; IPv4 addresses inside IPv6 ones are looked at themselves.

    >>> is_public("169.254.169.254")
    False
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return found.is_global and not found.is_multicast


def guarded_transport(*, allowed: frozenset[str]) -> Any:
    """An HTTP transport of httpx2 that connects through `public_address` only."""
    import httpcore2
    import httpx2

    class GuardedBackend(httpcore2.SyncBackend):
        """Connects to the address that was checked."""

        def connect_tcp(
            self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
            socket_options: Iterable[Any] | None = None,
        ) -> Any:
            """A connection to a checked address of `host`."""
            return super().connect_tcp(
                public_address(host, port, allowed=allowed), port, timeout=timeout, local_address=local_address,
                socket_options=socket_options,
            )

    transport = httpx2.HTTPTransport(trust_env=False, retries=0)
    if not hasattr(transport._pool, "_network_backend"):
        raise UnreadableText("This version of httpx2 cannot be guarded; install another one (pip install 'httpx2>=2,<3').")
    transport._pool._network_backend = GuardedBackend()
    return transport
