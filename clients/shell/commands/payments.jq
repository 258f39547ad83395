# What the commands about payments send and print. A jq 1.6 module.
include "clientele";

# NUMBER[=AMOUNT], as an allocation.
def allocation: capture("^(?<invoiceNumber>.+?)(=(?<amount>[^=]*))?$") | with_entries(select(.value != null));

# The params of client/payments/record and client/payments/refund.
def payment_params:
  $ARGS.named as $given
  | ($given.invoices | split("\n") | map(select(. != "") | allocation)) as $allocations
  | {clientId: $given.clientId, dryRun: $given.dryRun, payment: ({amount: $given.amount}
      + ($given | {currency, date, method, reference, note} | with_entries(select(.value != "")))
      + if $allocations == [] then {} else {$allocations} end)}
  + if $given.keepCredit then {keepCredit: true} else {} end;

# The params of client/payments/allocate.
def allocate_params:
  ($ARGS.named | {clientId, paymentId})
  + if $ARGS.positional == [] then {} elif $ARGS.positional == ["-"] then {allocations: []}
    else {allocations: ($ARGS.positional | map(allocation))} end;

# A payment: when, its id, how much and how, then what it paid.
def payment:
  (.currency) as $currency
  | ("\(.date)  \(.id)  \(.amount) \(.currency)  \([(.kind | select(. == "refund") | said), (.method | said), .reference] | joined(", "))"
      + if .status == "void" then "  (\("void" | said): \(.voidReason))" else "" end | clean),
    (.allocations[] | "    \(.amount) \($currency) → \(.invoiceNumber // .paymentId)" | clean),
    (select(.refunded | test("[1-9]")) | "    \(.refunded) \(.currency) \("paid back" | said)"),
    (select(.unallocated | test("[1-9]")) | "    \(.unallocated) \(.currency) \("left as credit" | said)");

# The result of client/balance.
def balances:
  if .balances == [] then "no document and no payment" | said else
    [["Currency", "Invoiced", "Credited", "Paid", "Due", "Overdue", "Credit", "Balance", "Open", "Oldest due"] | map(said)]
      + (.balances | map([.currency, .invoiced, .credited, .paid, .due, .overdue, .credit, .balance, .openInvoices, .oldestDue // ""]))
    | table end;

# The result of client/statement.
def statements:
  def row($day; $name; $amount): [$day, ($name | said), "", "", "", $amount];
  .from as $from | .to as $to
  | if .statements == [] then "no document and no payment" | said else
      .statements | to_entries[] | (if .key > 0 then "" else empty end),
        (.value | .currency,
          ([["Date", "Document", "Number", "Due", "Amount", "Balance"] | map(said)]
            + (if $from then [row($from; "opening balance"; .opening)] else [] end)
            + (.entries | map([.date, (.kind | said), .number // .reference // "", .dueDate // "", .amount, .balance]))
            + [row($to; "closing balance"; .closing)] | table),
          ([(["Not due", "1–30 days", "31–60 days", "61–90 days", "Over 90 days", "Credit"] | map(said)), [.ageing.notDue, .ageing.days1to30, .ageing.days31to60, .ageing.days61to90, .ageing.over90, .credit]] | table))
    end;
