# What activity, undo, blame and verify print. A jq 1.6 module.
include "clientele";

# A field that a change has set, with what it was and became.
def field_change: "    \(.field): \(.old | shown) → \(.new | shown)" | clean;

# A change of client/activity: when, its number, who did what and how, then its fields.
def change:
  def told_by_others: (.field == "contacts" or .field == "addresses") and (.old | length) != (.new | length);
  ("\(.at | moment)  #\(.sequence)  \(.summary)  (\(.method))" | clean),
  (.changes[] | select(told_by_others | not) | field_change);

# The result of activity/undo.
def undone_change:
  (.client | headline),
  (.reversed[] | field_change),
  (.kept[] | "    \("kept, because edited since" | said): \(.field): \(.new | shown)" | clean),
  (.blocked[] | "    \(.message)" | clean),
  (select(.reversed + .kept + .blocked == []) | "    \(.client.status | said)");

# The result of client/blame.
def blame:
  .items | map([.field, (.value | shown | .[:40]), (.at | moment), .memberId, .method // "", (.sequence | values | "#\(.)")]) | table;

# The result of activity/verify.
def verified:
  (.problems[] | "#\(.sequence): \(.reason) \(.recordId // "")" | clean),
  "\(.entries) \("changes" | said): \(if .isIntact then "intact" else "altered" end | said), \(.link)";
