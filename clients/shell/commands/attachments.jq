# What attach, attachments and attachment-get print. A jq 1.6 module.
include "clientele";

# How large a file is: its bytes, or about how many KiB or MiB.
def attachment_size:
  .size as $size
  | if $size < 1024 then "\($size) B" elif $size < 1048576 then "\(($size / 1024) | ceil) KiB"
    else "\(($size * 10 / 1048576 | ceil) / 10) MiB" end;

# An attachment: when it was added, its id, its name, what it is.
def attachment:
  ([attachment_size, .mediaType, (select(.visibleToClient) | "visible to the client" | said),
    (select(.deletedAt) | "removed" | said)] | join(", ")) as $what
  | ("\(.createdAt | moment)  \(.id)  \(.name)  (\($what))", (.description | values | "    \(.)")) | clean;
