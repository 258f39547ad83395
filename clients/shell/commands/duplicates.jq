# What duplicates, merge and unmerge print. A jq 1.6 module.
include "clientele";

# Two clients that are likely one, and what speaks for it.
def pair:
  "\(.score) %  \(.clients | map(headline) | join("  =  "))" ,
  (.evidence[] | "    \(.kind | said) \(if .weight < 0 then "" else "+" end)\(.weight): \(.value)" | clean);

# The results of client/merge and client/unmerge.
def merged: (.client | headline), (.merged[] | "    \("merged into it" | said): \(headline)");
def unmerged:
  (.client | headline), (.restored[] | "    \("of its own again" | said): \(headline)"),
  (.kept[] | "    \("kept, because edited since" | said): \(.field): \(.new | shown)" | clean);
