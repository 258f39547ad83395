# What the shell client makes of its arguments, and what it prints for people. A jq 1.6 module.

# Text without control characters: what comes from a file or a directory must not drive the terminal.
def clean: tostring | gsub("\\p{Cc}+"; " ");

# The columns that a text takes on a terminal: none for combining marks, two for East Asian wide characters and emoji.
def width:
  def within($from; $to): . >= $from and . <= $to;
  explode | if (max // 0) < 768 then length else [.[] |
    if within(768; 879) or within(8203; 8207) or within(65024; 65039) then 0
    elif within(4352; 4447) or within(11904; 42191) or within(44032; 55203) or within(63744; 64255)
      or within(65040; 65135) or within(65281; 65376) or within(65504; 65510) or within(127744; 129791)
      or within(131072; 262141) then 2
    else 1 end] | add end;

# The text, cut where it takes more than $room columns.
def cut($room): if width <= $room then . else until(width < $room; .[:-1]) + "…" end;

# Rows of cells, as aligned lines of at most $room columns: the widest columns give way, down to 8.
def table($room):
  map(map(. // "" | clean))
  | (transpose | map(map(width) | max) | until(add + 2 * (length - 1) <= $room or max <= 8; .[index(max)] -= 1)) as $widths
  | .[] | [., $widths] | transpose
  | map(.[1] as $width | .[0] | cut($width) | . + ([range($width - width) | " "] | add)) | join("  ") | sub(" +$"; "");

def joined($separator): map(values | tostring | select(. != "")) | join($separator);

def contact_name: .displayName // ([.firstName, .lastName] | joined(" ") | select(. != "")) // .email;

# The items of client/list, in lines of at most $room columns. An archived client is marked.
def clients($room):
  [["Number", "Name", "Default contact", "E-mail", "City", "Currency"]]
  + map([.number, .name + (if .status == "archived" then " (archived)" else "" end), .defaultContact.name,
    .email // .defaultContact.email, .city, .currency]) | table($room);

# A client on one line.
def headline: "\(.number)  \(.name)" | clean;

# A client, whole.
def client:
  def address:
    [.attention, .line1, .line2, .line3, ([.postalCode, .city] | joined(" ")), .region.name, .country] | joined(", ");
  def contact:
    [contact_name, .jobTitle, (select(.displayName or .firstName or .lastName) | .email), .phones[].raw,
      (.invoiceRole | select(. != "none") | "invoices: " + .), (.status | select(. != "active"))] | joined(", ");
  [
    [.number, "\(.name) (\(.kind), \(.status))"], ["Id", "\(.id), revision \(.revision)"],
    ["Legal name", .legalName], ["Trading name", .tradingName],
    ["E-mail", .email], ["Telephone", .phone.raw], ["Mobile", .mobilePhone.raw], ["Website", .website],
    (.registrations[] | [.scheme, .value]), ["Tags", (.tags | join(", "))],
    (.externalIds | to_entries[] | ["Id in " + .key, .value]),
    (.addresses[] | ["Address", "\(address) (\(.uses | join(", ")))"]),
    (.contacts[] | [if .isDefault then "Default contact" else "Contact" end, contact]),
    ((.settings, .customFields) | to_entries[] | [.key, (.value | if type == "object" then [.[]] | joined(" ") else . end)])
  ] | map(select(.[1] != null and .[1] != "")) | table(infinite);

# The findings of an import of $file, as compilers print them: file:sheet!cell: severity: message.
def findings:
  (.diagnostics[]? | [$ARGS.named.file, ([.sheet, .cell // .row] | joined("!")), " \(.severity)",
    " \(.message)\(.suggestion | if . then " (\(.))" else "" end)"] | joined(":") | clean),
  ((.diagnosticsTotal // 0) - (.diagnostics // [] | length) | select(. > 0) | "and \(.) more findings");

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
  (.data.issues[]? | "  \(.pointer // ""): \(.message // .code)" | clean), (.data | select(type == "object") | findings);

# One object of the arguments FIELD=VALUE (a text) and FIELD:=VALUE (any JSON). A dot in FIELD goes a level down, a number
# of up to three digits is a place in a list: contacts.0.email=zoe@cafe-noir.fr.
def fields:
  reduce $ARGS.positional[] as $argument ({};
    ($argument | capture("^(?<path>[^=:]+)(?<json>:?)=(?<value>[\\s\\S]*)$") // error("not FIELD=VALUE: " + $argument))
    as $field
    | setpath($field.path | split(".") | map(if test("^[0-9]{1,3}$") then tonumber else . end);
        $field.value | if $field.json == ":" then fromjson else . end));

# The params of client/import; the service gets whole paths only.
def import_params:
  fields + {path: ($ARGS.named.file | if startswith("/") then . else env.PWD + "/" + . end), workDoneToken: "import"};

# The params of client/get, for a client by its id or number.
def client_params: $ARGS.named.client | if startswith("cli_") then {id: .} else {number: .} end;
