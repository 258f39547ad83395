# What the commands about invoices send and print. A jq 1.6 module.
include "clientele";

def lines: split("\n") | map(select(. != "") | split(";") | map(sub("^\\s+"; "") | sub("\\s+$"; "")));
def named($names): . as $values | [range($names | length) | {key: $names[.], value: ($values[.] // "")}] | map(select(.value != "")) | from_entries;

# The draft of client/invoices/create: the fields of the arguments, and the lines of the option.
def invoice_draft:
  ($ARGS.named.lines | lines | map(named(["description", "quantity", "unit", "unitPrice", "taxCode"]))) as $lines
  | fields + if $lines == [] then {} else {$lines} end;

# The params of client/invoices/credit.
def credit_params:
  ($ARGS.named.lines | lines | map(named(["number", "quantity"]) | .number |= tonumber)) as $lines
  | ($ARGS.named | {id, reason, dryRun}) + if $lines == [] then {} else {$lines} end;

# The params of client/invoices/list.
def invoice_list:
  $ARGS.named as $given
  | ($given.status | split("\n") | map(select(. != ""))) as $status
  | {limit: 500}
  + (if $given.clientId == "" then {} else $given | {clientId} end)
  + (if $given.search == "" then {} else $given | {search} end)
  + ({} + (if $status == [] then {} else {$status} end) + (if $given.overdue == "" then {} else {overdue: true} end)
    | if . == {} then {} else {filter: .} end);

def state: if .overdue then "overdue" else .status end | said;

# The pages of client/invoices/list, with the headings above the first.
def invoice_rows: foreach answers as $items (0; . + 1; . as $page | $items | select(. != [])
  | (if $page == 1 then [["Number", "Date", "Due on", "Client", "Status", "Amount", "Due", "Currency"] | map(said)] else [] end)
    + map([.number // .id, .issueDate // "", .dueDate // "", .buyerName, state,
      (if .kind == "creditNote" then "-" else "" end) + .gross, .due, .currency]) | table);

# An invoice, whole: what it is, its lines, its taxes and totals.
def invoice:
  ("\(.kind | said) \(.number // .id), \(state), \("revision" | said) \(.revision)" | clean),
  ([["Id", .id], ["Client", .buyer.name], ["Date", .issueDate], ["Due on", .dueDate], ["Order", .orderReference],
    ["Credits", .credits.number], ["Note", .note], ["Void because", .voidReason]]
    | map(select(.[1] != null) | .[0] |= said) | cells | widths([]) as $widths | .[] | line($widths)),
  "",
  ([["", "Item", "Quantity", "Unit", "Price", "Discount", "Tax", "Net"] | map(said)]
    + (.lines | map([.number, .description, .quantity, .unit, .unitPrice, (.discountPercent | values | "\(.) %") // "", .taxCode, .net]))
    | table),
  "",
  ([(.allowances[]? | ["\("less" | said) \(.reason)", "-\(.amount)"]), ["Net", .totals.net],
    (.taxes[] | ["\("Tax" | said) \(.rate) %", .amount]), ["Total", "\(.totals.gross) \(.currency)"],
    (["Paid", .paid], ["Credited", .credited] | select(.[1] | test("[1-9]"))), ["Due", "\(.due) \(.currency)"]]
    | map([(.[0] | said), "\(.[1])"]) | cells | widths([]) as $widths | .[] | line($widths)),
  (.warnings[]? | "\("warning" | said): \(.message)" | clean);
