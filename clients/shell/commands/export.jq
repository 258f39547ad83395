# What export sends and prints. A jq 1.6 module.
include "clientele";

# The params of client/export, of those of client/list; the service gets whole paths only.
def export_params:
  $ARGS.named as $given
  | ($given.file | ascii_downcase | capture("\\.(?<suffix>[a-z]+)$") // {} | .suffix // "") as $suffix
  | del(.limit)
  + {format: (if $given.format != "" then $given.format
      else {xlsx: "xlsx", csv: "csv", tsv: "csv", vcf: "vcard", json: "json"}[$suffix]
        // ("--format has to say what kind of file \($given.file) is" | refuse(2)) end), workDoneToken: "export"}
  + if $given.file == "-" then {} else {path: ($given.file | if startswith("/") then . else env.PWD + "/" + . end)} end
  + if $given.delimiter != "" then $given | {delimiter} elif $suffix == "tsv" then {delimiter: "tab"} else {} end
  + if $given.language != "" then $given | {language} else {} end;

# How many clients have what the file can't say, by what it is.
def not_exported: .notExported | to_entries[] | "\("not in the file" | said): \(.key | said) (\(.value))" | clean;

# The result of client/export.
def exported: ("\($ARGS.named.file)  \(.clients) \("clients" | said)" | clean), not_exported;
