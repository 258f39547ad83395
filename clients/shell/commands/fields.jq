# What the commands about custom fields print. A jq 1.6 module.
include "clientele";

# Custom fields: key, label, kind, of what, and what else is so.
def fields_told:
  map([.key, ([.label[$ENV.LC_ALL // $ENV.LANG // "" | .[:2]], .label.en, .label[]] | map(values)[0]), .kind, .appliesTo,
    ([(select(.required) | "required"), (select(.unique) | "unique"), (if .retiredAt then "retired" else empty end)] | map(said) | join(", ")),
    ([.options[]? | .key] | join(", "))])
  | table;
