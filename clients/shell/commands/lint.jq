# What lint sends and prints. A jq 1.6 module.
include "clientele";

def lines: split("\n") | map(select(. != ""));

# The params of client/lint.
def lint_params:
  ($ARGS.named.rules | lines) as $rules
  | ($ARGS.named.severities | lines | map(split("=") | {(.[0]): .[1]}) | add) as $severities
  | {workDoneToken: "lint"}
  + if $ARGS.positional == [] then {limit: 500} else {clientIds: $ARGS.positional} end
  + if $rules == [] then {} else {$rules} end
  + if $severities then {$severities} else {} end;

# A finding: number/pointer: severity: message (rule).
def finding: "\(.client.number)\(.pointer): \(.severity | said): \(.message) (\(.rule))" | clean;

# How many findings of a page matter as much as $least.
def count_from:
  ["information", "warning", "error"] as $order
  | ($order | index($ARGS.named.least)) as $least
  | [.items[] | .severity as $severity | select(($order | index($severity)) >= $least)] | length;
