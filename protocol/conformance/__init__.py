"""Cases for a server of the base protocol; protocol/probe runs them."""

from . import batches, cancelling, flow, framing, ids, jsontext, life, lines, params, requests, writing

GROUPS = [
    requests.group, ids.group, framing.group, framing.lost, jsontext.group, batches.group, life.group, cancelling.group,
    flow.group, writing.group, lines.group, params.group]
