# What show, add, notes and bulk send and print. A jq 1.6 module.
include "clientele";

# A client, whole.
def client:
  def contact:
    [contact_name, .jobTitle, (select(.displayName or .firstName or .lastName) | .email), .phones[].raw,
      (.invoiceRole | select(. != "none") | "\("invoices:" | said) \(.)"), (.status | select(. != "active"))] | joined(", ");
  [
    [.number, "\(.name) (\(.kind), \(.status))"], ["Id", "\(.id), \("revision" | said) \(.revision)"],
    ["Legal name", .legalName], ["Trading name", .tradingName],
    ["E-mail", .email], ["Telephone", .phone.raw], ["Mobile", .mobilePhone.raw], ["Website", .website],
    (.registrations[] | [.scheme, .value]), ["Tags", (.tags | join(", "))],
    (.externalIds | to_entries[] | ["\("Id in" | said) \(.key)", .value]),
    (.addresses[] | ["Address", "\(address) (\(.uses | join(", ")))"]),
    (.contacts[] | [if .isDefault then "Default contact" else "Contact" end, contact]),
    ((.settings, .customFields) | to_entries[] | [.key, (.value | if type == "object" then [.[]] | joined(" ") else . end)])
  ] | map(select(.[1] != null and .[1] != "") | .[0] |= said) | cells | widths([]) as $widths | .[] | line($widths);

# The params of client/contacts/setDefault, for a contact of this client by its id or e-mail address.
def default_params:
  ($ARGS.named.contact | ascii_downcase) as $asked
  | [.contacts[] | select(.id == $ARGS.named.contact or (.email | values | ascii_downcase) == $asked) | .id] as $found
  | if $found == [] then "\(.number) has no contact \($ARGS.named.contact)" | refuse(1)
    elif $found[1:] != [] then "\(.number) has several contacts \($ARGS.named.contact): \($found | join(", "))" | refuse(1)
    else {clientId: .id, contactId: $found[0]} end;

# A note: when, its id, then its text.
def note:
  "\(.createdAt | moment)  \(.id)\(if .deletedAt then " (\("removed" | said))" elif .pinned then " (\("pinned" | said))" else "" end)",
  (.text | split("\n")[] | "    \(.)" | clean);

# What client/bulk would do, as a question; and what it did.
def would_change: "\(.changed) \(if .changed == 1 then "client would change." else "clients would change." end | said)";
def bulk_result:
  (.results[]? | select(.outcome == "failed") | "\(.id): \(.message // .code)" | clean),
  "\(.changed) \(if $ARGS.named.would then "would change" else "changed" end | said), \(.unchanged) \("unchanged" | said), \(.failed) \("failed" | said)";
