"""Cases for a server of the base protocol; protocol/probe runs them."""

from . import batches, cancelling, flow, framing, ids, jsontext, life, lines, params, requests, writing

GROUPS = [module.group for module in (requests, ids, framing, jsontext, batches, life, cancelling, flow, writing, lines, params)]
