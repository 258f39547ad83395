# What the shell client makes of its arguments, and what it prints for people. A jq 1.6 module.
include "words";

# Text without control characters: what comes from a file or a directory must not drive the terminal.
def clean: tostring | if test("\\p{Cc}") then gsub("\\p{Cc}+"; " ") else . end;

# Ends with a message and an exit code.
def refuse($code): "clientele: \(clean)\n" | halt_error($code);

# The client's own words, in French where the locale is.
def said:
  if [$ENV.LC_ALL, $ENV.LC_MESSAGES, $ENV.LANG | values | select(. != "")][0] // "" | startswith("fr")
  then french[.] // . else . end;

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

# When something was, in UTC: jq 1.6 gets local times wrong in summer.
def moment: sub("T"; " ") | sub("\\.[0-9]+"; "");

# A value of a field, shortly.
def shown:
  if . == null or . == [] then "(nothing)" | said
  elif type == "array" then map(shown) | join(", ")
  elif type != "object" then tostring
  else contact_name // if .uses then address else [.. | scalars | tostring] | join(" ") end end;

# Rows as aligned lines, as wide as the terminal at most.
def room: ($ENV.COLUMNS // "" | tonumber? | select(. > 0)) // infinite;
def table: cells | (widths([]) | narrowed(room)) as $widths | .[] | line($widths);

# The findings of an import of $file, as compilers print them, so that editors can jump there. In a workbook by the cell:
# clients.xlsx:Clients!B7: error: message; in a text by its line: clients.csv:7: error: B7: message.
def findings:
  (.diagnostics[]? | . as $here | [$ARGS.named.file, (if .sheet then "\(.sheet)!\(.cell // .row // "")" else .line // .row end),
    " \(.severity | said)", (.cell | values | select($here.sheet | not) | " \(.)"),
    " \(.message)\(.suggestion | if . then " (\(.))" else "" end)"] | joined(":") | clean),
  ((.diagnosticsTotal // 0) - (.diagnostics // [] | length) | select(. > 0) | "\("and" | said) \(.) \("more findings" | said)");

# The value of a $/progress, as a bar.
def progress:
  if .kind == "end" then "" else
    ((.percentage // 0) / 5 | floor) as $done
    | "[\([range(20) | if . < $done then "#" else "." end] | add)] \(.percentage // 0) % \(.message // .title // "" | clean)"
  end;

# A rule of electronic invoices that an invoice does not keep, and where.
def broken_rule: "  \(.rule)  \(.pointer // ""): \(.message)" | clean;

# An error: what happened, its name, then each thing that is wrong with the params, or each rule that is broken.
def error_report:
  "clientele: \(.message | clean) (\(.data.code? // .code))",
  (.data.issues | arrays | select(length > 1) | .[] | "  \(.pointer // ""): \(.message // .code)" | clean),
  (.data.brokenRules | arrays | .[] | broken_rule), (.data | select(type == "object") | findings);

# Ends with this error.
def end_with_error:
  (if .data.diagnostics? then 4 else 1 end) as $code | [error_report, ""] | join("\n") | halt_error($code);

# What a message is: a notification's method, or which answer, and then the result. An error with id null is for a request
# without a readable id.
def kind($id):
  if .method then .method elif .id != $id and .id != null then "of another" elif .error then "error" else "result", (.result | tojson) end;

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

# The params of client/get, for a client by its id or number; as it was at the end of a day or at an instant.
def client_params:
  ($ARGS.named.client | if startswith("cli_") then {id: .} else {number: .} end)
  + ($ARGS.named.asOf // "" | if . == "" then {} else {asOf: (if test("^[0-9-]+$") then "\(.)T23:59:59.999Z"
      elif test("[0-9]Z$") and (test("\\.") | not) then "\(.[:-1]).000Z" else . end)} end);
