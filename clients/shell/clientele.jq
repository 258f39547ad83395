# What the shell client makes of its arguments, and what it prints for people. A jq 1.6 module.

# Text without control characters: what comes from a file or a directory must not drive the terminal.
def clean: tostring | if test("\\p{Cc}") then gsub("\\p{Cc}+"; " ") else . end;

# Ends with a message and an exit code.
def refuse($code): "clientele: \(clean)\n" | halt_error($code);

# The client's own words, in French where the locale is.
def said:
  if [$ENV.LC_ALL, $ENV.LC_MESSAGES, $ENV.LANG | values | select(. != "")][0] // "" | startswith("fr") then {
    "Number": "Numéro", "Name": "Nom", "Default contact": "Contact par défaut", "City": "Ville", "Currency": "Devise",
    "Legal name": "Raison sociale", "Trading name": "Nom commercial", "Telephone": "Téléphone", "Website": "Site web",
    "Tags": "Étiquettes", "Id in": "Id dans", "Address": "Adresse", "invoices:": "factures :", "archived": "archivé",
    "revision": "révision", "error": "erreur", "warning": "avertissement", "more findings": "autres remarques", "and": "et",
    "the default contact is": "le contact par défaut est", "created": "créé", "updated": "modifié", "by": "par",
    "(nothing)": "(rien)"
  }[.] // . else . end;

# The columns that a text takes on a terminal: none for combining marks, two for East Asian wide characters and emoji.
def width:
  def within($from; $to): . >= $from and . <= $to;
  if utf8bytelength == length then length else
  explode | if max < 768 then length else [.[] |
    if within(768; 879) or within(8203; 8207) or within(65024; 65039) then 0
    elif within(4352; 4447) or within(11904; 42191) or within(44032; 55203) or within(63744; 64255)
      or within(65040; 65135) or within(65281; 65376) or within(65504; 65510) or within(127744; 129791)
      or within(131072; 262141) then 2
    else 1 end] | add end end;

# The text, filled up to $room columns, or cut where it takes more.
def fit($room):
  ($room - width) as $rest
  | if $rest == 0 then . elif $rest > 0 then . + " " * $rest else until(width < $room; .[:-1]) + "…" | fit($room) end;

# Rows of values, as rows of clean texts.
def cells: map(map(if . == null then "" else tostring end)) | if tojson | test("\\\\[bfnrtu]|\\p{Cc}") then map(map(clean)) else . end;

# The widths that columns of rows take, $before at least.
def widths($before): [range(.[0] // [] | length) as $i | [$before[$i] // 0, (.[][$i] | width)] | max];

# A row as a line with columns of these widths, of at most $room columns in all: the widest give way, down to 8.
def narrowed($room): until(add + 2 * (length - 1) <= $room or max <= 8; .[index(max)] -= 1);
def line($widths):
  . as $row | reduce range(length) as $i (""; . + "  " + ($row[$i] | fit($widths[$i]))) | .[2:] | if endswith(" ") then sub(" +$"; "") else . end;

def joined($separator): map(values | tostring | select(. != "")) | join($separator);

def address:
  [.attention, .line1, .line2, .line3, ([.postalCode, .city] | joined(" ")), .region.name, .country] | joined(", ");

def contact_name: .displayName // ([.firstName, .lastName] | joined(" ") | select(. != "")) // .email;

# A client on one line.
def headline: "\(.number)  \(.name)" | clean;

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

# The findings of an import of $file, as compilers print them: file:sheet!cell: severity: message.
def findings:
  (.diagnostics[]? | [$ARGS.named.file, ([.sheet, .cell // .row] | joined("!")), " \(.severity | said)",
    " \(.message)\(.suggestion | if . then " (\(.))" else "" end)"] | joined(":") | clean),
  ((.diagnosticsTotal // 0) - (.diagnostics // [] | length) | select(. > 0) | "\("and" | said) \(.) \("more findings" | said)");

# The result of client/import.
def imported: (.summary | clean), findings;

# The value of a $/progress, as a bar.
def progress:
  if .kind == "end" then "" else
    ((.percentage // 0) / 5 | floor) as $done
    | "[\([range(20) | if . < $done then "#" else "." end] | add)] \(.percentage // 0) % \(.message // .title // "" | clean)"
  end;

# An error: what happened, its name, then each thing that is wrong with the params.
def error_report:
  "clientele: \(.message | clean) (\(.data.code? // .code))",
  (.data.issues | arrays | select(length > 1) | .[] | "  \(.pointer // ""): \(.message // .code)" | clean), (.data | select(type == "object") | findings);

# Ends with this error.
def end_with_error:
  (if .data.diagnostics? then 4 else 1 end) as $code | [error_report, ""] | join("\n") | halt_error($code);

# What a message is: a notification's method, or which answer. An error with id null is for a request without a readable id.
def kind($id):
  if .method then .method elif .id != $id and .id != null then "of another" elif .error then "error" else "result" end;

# The messages that ask for all pages of a list: each page with the cursor of the one before, then the end.
def asked:
  def ask($id; $method; $params): {jsonrpc: "2.0", $id, $method, $params};
  $ARGS.named.method as $method | $ARGS.named.params as $params | ask(2; $method; $params),
  (inputs | select(.method or .id == "end" | not)
    | if .result.nextCursor? then ask(.id + 1; $method; $params + {cursor: .result.nextCursor})
      else ask("end"; "shutdown"; {}), {jsonrpc: "2.0", method: "exit"} end);

# The items of each page that is answered. The answer to shutdown, which is null, is the end.
def answers:
  (inputs | select(.method | not)
    | if .error then .error | end_with_error elif .result then .result.items else halt end),
  ("the service ended early" | refuse(3));

# The params of client/list; for people, only what is shown.
def list_params:
  {limit: 500, filter: {status: "all"}}
  + ($ARGS.named | if .search == "" then {} else {search} end + if .json != "" then {} else
    {fields: ["number", "name", "status", "defaultContact", "email", "city", "currency"]} end);

# The pages of client/list, in lines of at most $room columns, which are aligned anew where a page needs wider columns. An
# archived client is marked.
def clients($room):
  foreach answers as $items ({rows: [["Number", "Name", "Default contact", "E-mail", "City", "Currency"] | map(said)]};
    .widths as $before
    | .rows = if $before then [] else .rows end + ($items | map([.number,
        .name + (if .status == "archived" then " (\("archived" | said))" else "" end), .defaultContact.name,
        .email // .defaultContact.email, .city, .currency]) | cells)
    | .widths = (.rows | widths($before // []));
    (.widths | narrowed($room)) as $widths | .rows[] | line($widths));

# A change of client/activity: when, by whom and how, then each field with what it was and became. The time is UTC: jq 1.6
# gets local times wrong in summer.
def change:
  def shown:
    if . == null or . == [] then "(nothing)" | said
    elif type == "array" then map(shown) | join(", ")
    elif type != "object" then tostring
    else contact_name // if .uses then address else [.[]] | joined(" ") end end;
  def told_by_others: (.field == "contacts" or .field == "addresses") and (.old | length) != (.new | length);
  "\(.at | sub("T"; " ") | sub("\\.[0-9]+"; ""))  \(.action | said) \("by" | said) \(.memberId) (\(.method))",
  (.changes[] | select(told_by_others | not) | "    \(.field): \(.old | shown) → \(.new | shown)" | clean);

# One object of the arguments FIELD=VALUE (a text) and FIELD:=VALUE (any JSON). A dot in FIELD goes a level down, a number
# of up to three digits is a place in a list: contacts.0.email=zoe@cafe-noir.fr.
def fields:
  reduce $ARGS.positional[] as $argument ({};
    ($argument | capture("^(?<path>[^=:]+)(?<json>:?)=(?<value>[\\s\\S]*)$") // ("not FIELD=VALUE: " + . | refuse(2)))
    as $field
    | ($field.value | if $field.json == "" then .
        else try (if test("\\S") then fromjson else error end) catch ("not JSON: " + $argument | refuse(2)) end) as $value
    | try setpath($field.path | split(".") | map(if test("^[0-9]{1,3}$") then tonumber else . end); $value)
      catch ("it does not fit the argument before it: " + $argument | refuse(2)));

# The params of client/import; the service gets whole paths only.
def import_params:
  fields + {path: ($ARGS.named.file | if startswith("/") then . else env.PWD + "/" + . end), workDoneToken: "import"};

# The params of client/get, for a client by its id or number.
def client_params: $ARGS.named.client | if startswith("cli_") then {id: .} else {number: .} end;

# The params of client/contacts/setDefault, for a contact of this client by its id or e-mail address.
def default_params:
  ($ARGS.named.contact | ascii_downcase) as $asked
  | [.contacts[] | select(.id == $ARGS.named.contact or (.email | values | ascii_downcase) == $asked) | .id] as $found
  | if $found == [] then "\(.number) has no contact \($ARGS.named.contact)" | refuse(1)
    elif $found[1:] != [] then "\(.number) has several contacts \($ARGS.named.contact): \($found | join(", "))" | refuse(1)
    else {clientId: .id, contactId: $found[0]} end;
