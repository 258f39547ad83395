# What list and views send and print. A jq 1.6 module.
include "clientele";

# One test on a client: FIELD=VALUE, with another operator, or the JSON of a filter.
def test_of:
  {"=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge", "~": "contains", "^": "startsWith"} as $operators
  | . as $test
  | if startswith("{") then try fromjson catch ("not JSON: " + $test | refuse(2))
    elif test("^!?[^=<>~^]+\\?$") then {field: ltrimstr("!") | rtrimstr("?"), exists: (startswith("!") | not)}
    else (capture("^(?<field>.+?)(?<json>:?)(?<operator>!=|<=|>=|[=<>~^])(?<value>.*)$") // ("not FIELD=VALUE: " + $test | refuse(2)))
      | .value as $value
      | {field, ($operators[.operator]): (if .json == "" then $value else try ($value | fromjson) catch ("not JSON: " + $test | refuse(2)) end)} end;

# The params of client/list, of the options.
def list_params:
  ($ARGS.named.filters | split("\n") | map(test_of)) as $tests
  | (if $ARGS.named.status == "" then {} else {status: $ARGS.named.status} end
    + if ($tests | length) < 2 then $tests[0] // {} else {and: $tests} end) as $filter
  | {limit: 500}
  + if $ARGS.named.search == "" then {} else $ARGS.named | {search} end
  + if $filter == {} then {} else {$filter} end
  + if $ARGS.named.sort == "" then {} else {sort: ($ARGS.named.sort | split(",") | map(ltrimstr("-") as $key
      | (if $key | startswith("customFields/") then {key: "customField", customField: $key[13:]} else {$key} end)
        + if startswith("-") then {descending: true} else {} end))} end
  + if $ARGS.named.fields == "" then {} else {fields: ($ARGS.named.fields | split(","))} end;

def usual_fields: ["number", "name", "defaultContact", "email", "city", "currency"];

# Those that stand behind the usual ones as soon as a client owes something.
def balance_fields: ["balanceDue", "overdue"];

# The same, asking for no more than is shown.
def shown_fields:
  if $ARGS.named.json != "" then .
  else .fields = ((.fields // (usual_fields + balance_fields) | if index("overdue") then . + ["balanceDue"] else . end)
    + ["status", "defaultContact"] | unique) end;

# The views of a name or id; the one, which has to be there.
def views_named: .items[] | select(.id == $ARGS.named.name or (.name | ascii_downcase) == ($ARGS.named.name | ascii_downcase));
def view_named: [views_named][0] // ("\("there is no view" | said) \($ARGS.named.name)" | refuse(1));

def heading:
  {number: "Number", name: "Name", defaultContact: "Default contact", email: "E-mail", phone: "Telephone", city: "City",
    currency: "Currency", status: "Status", kind: "Kind", updatedAt: "Changed", revision: "Revision",
    balanceDue: "Due", overdue: "Overdue", openInvoices: "Open", lastActivity: "Last activity"} as $names
  | $names[.] // (split("/") | last) | said;

# Amounts, each with its currency; those of nothing are left out.
def amounts($member): [.balanceDue[]? | select(.[$member] | test("[1-9]")) | "\(.[$member]) \(.currency)"] | join(", ");

# What a summary has in a field, as it is shown. An archived client is marked.
def column($field; $isStatusShown):
  if $field == "defaultContact" then .defaultContact.name
  elif $field == "email" then .email // .defaultContact.email
  elif $field == "name" and .status == "archived" and ($isStatusShown | not) then "\(.name) (\("archived" | said))"
  elif $field == "updatedAt" or $field == "lastActivity" then .[$field] | values | moment
  elif $field == "balanceDue" then amounts("due")
  elif $field == "overdue" then amounts("overdue")
  else getpath($field | split("/")) | if type == "array" then map(tostring) | join(", ") elif type == "object" then [.[] | tostring] | join(" ") else . end end;

# The pages of client/list, in lines as wide as the terminal at most, which are aligned anew where a page needs wider columns.
# The headings stand above the first, and once more where balances come in.
def clients:
  $ARGS.named.list.fields as $asked
  | foreach answers as $items ({};
    .widths as $before
    | .fields as $headed
    | .fields = ($asked // (if $headed == usual_fields + balance_fields or ($items | any(.balanceDue)) then usual_fields + balance_fields else usual_fields end))
    | .fields as $fields
    | .rows = (if $headed == $fields then [] else [$fields | map(heading)] end)
      + ($items | map([. as $client | $fields[] as $field | $client | column($field; $fields | index("status") != null)]) | cells)
    | .widths = (.rows | widths($before // []));
    (.widths | narrowed(room)) as $widths | .rows[] | line($widths));

# A view on one line, with what it is kept for.
def view:
  "\(.name)  \({search, filter, sort, fields} | with_entries(select(.value != null)) | tojson)" | clean;
