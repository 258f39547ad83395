"""The methods of a directory, grouped as their names are.

Written by clients/python/generate from protocol/openrpc.json."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal, cast

from . import records
from .call import Progress
from .group import Caller, Group


class AccessMethods(Group):
    """`access`."""

    def matrix(self) -> records.GetAccessMatrixResponse:
        """Answers what each method takes: the role of the caller and the plan of the organization, at least.

        It is the same for everybody; which methods the caller itself may use, `session/get` answers.

        Needs the role guest and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.GetAccessMatrixResponse", self._call("access/matrix", {}))


class ActivityMethods(Group):
    """`activity`."""

    def undo(
        self,
        *,
        sequence: int,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.UndoActivityResponse:
        """Takes a change of a client, of a note, of an attachment, of a draft of an invoice, of a custom field, of a
        member or of the organization back, as well as that a duplicate was dismissed or a rule suppressed, as far as it
        was not edited since.

        A creation is taken back by putting the client in the trash, by removing the note, the attachment or the member,
        by making the draft void, by retiring the custom field, or by revoking the token; a revoked one does not come
        back. What is issued stays, and payments are made void instead. Values of custom fields that were purged do not
        come back. What takes a higher role takes it here too, and a token has to allow the method that made the change.
        The undoing is a change itself, and can be undone.

        - sequence: The change's place in the history, as `client/activity` and `organization/activity` answer it.
        - idempotency_key: The same key with the same params answers the record of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("activity/undo", {
            "sequence": sequence,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.UndoActivityResponse", answer)

    def verify(self, *, known: records.KnownLink | None = None) -> records.HistoryCheck:
        """Checks that nothing in the history was altered beneath the service, that each client, note and member, and
        the organization itself, is what its last change made it.

        Each change is bound to all before it by BLAKE2b-256 (RFC 7693). Who keeps the answer's `entries` and `link`
        elsewhere and sends them as `known` later learns too whether the whole history was written anew.

        - known: What an earlier check answered.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, PlanRequiredError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.HistoryCheck", self._call("activity/verify", {"known": known}))


class ClientAddressesMethods(Group):
    """`client/addresses`."""

    def add(
        self,
        *,
        client_id: records.ClientID,
        address: records.AddressDraft,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds an address to a client; invoices go to it where it is marked, or the first that is used for billing.

        - client_id: The client's identifier.
        - address: The address to add.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/addresses/add", {
            "clientId": client_id,
            "address": address,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def list(self, *, client_id: records.ClientID) -> records.ListAddressesResponse:
        """Lists a client's addresses, in their order.

        - client_id: The client's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.ListAddressesResponse", self._call("client/addresses/list", {"clientId": client_id}))

    def remove(
        self,
        *,
        client_id: records.ClientID,
        address_id: records.AddressID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Removes an address from a client.

        Where it was the default for invoices, the first of the others that is used for billing is it now: in the
        answer, the one whose `isDefaultBilling` is true.

        - client_id: The client's identifier.
        - address_id: The address's identifier.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/addresses/remove", {
            "clientId": client_id,
            "addressId": address_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def set_default_billing(
        self,
        *,
        client_id: records.ClientID,
        address_id: records.AddressID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Makes an address the one to which invoices go, in place of the former; it is used for billing from then on.

        - client_id: The client's identifier.
        - address_id: The address's identifier.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/addresses/setDefaultBilling", {
            "clientId": client_id,
            "addressId": address_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def update(
        self,
        *,
        client_id: records.ClientID,
        address_id: records.AddressID,
        patch: records.AddressDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Changes an address by a JSON merge patch (RFC 7396): what is absent stays, `null` clears.

        - client_id: The client's identifier.
        - address_id: The address's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/addresses/update", {
            "clientId": client_id,
            "addressId": address_id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)


class ClientAttachmentsMethods(Group):
    """`client/attachments`."""

    def abandon(self, *, upload_id: records.UploadID) -> records.UploadState:
        """Gives up a file that was sent in pieces, in whole or in part; what was sent is gone.

        - upload_id: What `client/attachments/begin` has answered.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.UploadState", self._call("client/attachments/abandon", {"uploadId": upload_id}))

    def add(
        self,
        *,
        client_id: records.ClientID,
        attachment: records.AttachmentDraft | None = None,
        path: str | None = None,
        content: str | None = None,
        upload_id: records.UploadID | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Attachment:
        """Keeps a file with a client: one at a path, one whose content is sent along, or one that was sent in pieces.

        At most 25 MiB, and not empty. It is stored once, however often it is added. The media type is told from the
        bytes, and the name is made harmless.

        - client_id: The client's identifier.
        - attachment: The attachment to add; it may be absent where there is a path.
        - path: The path of a regular file on the service's machine; or else `content` or `uploadId`.
        - content: The file's bytes in base64 (RFC 4648), as far as a message has room.
        - upload_id: What `client/attachments/begin` has answered, when all pieces are sent.
        - idempotency_key: The same key with the same params answers the attachment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        UnreadableFileError, LimitExceededError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/add", {
            "clientId": client_id,
            "attachment": attachment,
            "path": path,
            "content": content,
            "uploadId": upload_id,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Attachment", answer)

    def append(self, *, upload_id: records.UploadID, offset: int, content: str) -> records.UploadState:
        """Sends a piece of a file.

        One that was sent before changes nothing: a piece can be sent again.

        - upload_id: What `client/attachments/begin` has answered.
        - offset: Where the piece begins: how many bytes were sent before it.
        - content: The bytes in base64 (RFC 4648); as many as a message has room for, a few MiB at best.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, UnreadableFileError,
        LimitExceededError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/append", {
            "uploadId": upload_id,
            "offset": offset,
            "content": content,
        })
        return cast("records.UploadState", answer)

    def begin(self) -> records.UploadState:
        """Begins to send a file in pieces, which is larger than a message: `client/attachments/append` sends them, and
        `client/attachments/add` keeps the file with a client.

        The session has at most 8 uploads under way. One is given up after an hour without a piece, and all of them with
        the session: nothing of them is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, PlanRequiredError, UnauthenticatedError, LimitExceededError, StoreUnavailableError.
        """
        return cast("records.UploadState", self._call("client/attachments/begin", {}))

    def get(
        self,
        *,
        client_id: records.ClientID,
        attachment_id: records.AttachmentID,
        path: str | None = None,
        overwrite: bool | None = None,
        offset: int | None = None,
        length: int | None = None,
    ) -> records.GetAttachmentResponse:
        """Hands out a file that is kept with a client: into a new file at a `path`, or as `content`, a piece at a time.

        What is stored is checked before it is handed out; a file at a path is there whole or not at all, for its owner
        alone.

        - client_id: The client's identifier.
        - attachment_id: The attachment's identifier.
        - path: Where to write the file, on the service's machine; there must not be one yet.
        - overwrite: Whether a file that is at the path already is replaced; a link never is. Takes an administrator.
        - offset: Where the content that is answered begins; 0 when absent. Not with a path.
        - length: How many bytes of content are answered at most: 8 MiB when absent, and 0 for the record alone. Not
            with a path.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotFoundError, NotAllowedError, UnauthenticatedError, UnreadableFileError,
        StoreUnavailableError.
        """
        answer = self._call("client/attachments/get", {
            "clientId": client_id,
            "attachmentId": attachment_id,
            "path": path,
            "overwrite": overwrite,
            "offset": offset,
            "length": length,
        })
        return cast("records.GetAttachmentResponse", answer)

    def list(
        self,
        *,
        client_id: records.ClientID,
        search: str | None = None,
        visible_to_client: bool | None = None,
        removed: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListAttachmentsResponse:
        """Lists the files that are kept with a client, the newest first, without their content.

        - client_id: The client's identifier.
        - search: Words, all of which are in the name or the description, in any order, without case and accents.
        - visible_to_client: Only those that may be shown to the client (`true`), or that may not (`false`).
        - removed: Those that were removed, instead of the others; `false` when absent.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/list", {
            "clientId": client_id,
            "search": search,
            "visibleToClient": visible_to_client,
            "removed": removed,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListAttachmentsResponse", answer)

    def list_all(
        self,
        *,
        client_id: records.ClientID,
        search: str | None = None,
        visible_to_client: bool | None = None,
        removed: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Attachment]:
        """The items of all pages of `client/attachments/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                client_id=client_id, search=search, visible_to_client=visible_to_client, removed=removed, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def purge(
        self,
        *,
        client_id: records.ClientID,
        attachment_id: records.AttachmentID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.PurgeAttachmentResponse:
        """Removes a removed attachment for good, with what its history says of it.

        It can't be taken back.

        Its content goes, too, unless another attachment has the same.

        - client_id: The client's identifier.
        - attachment_id: The attachment's identifier; it has to be removed.
        - if_revision: The revision that the caller knows; where the attachment has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/purge", {
            "clientId": client_id,
            "attachmentId": attachment_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.PurgeAttachmentResponse", answer)

    def remove(
        self,
        *,
        client_id: records.ClientID,
        attachment_id: records.AttachmentID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Attachment:
        """Removes an attachment from a client; `activity/undo` brings it back, until it is purged.

        - client_id: The client's identifier.
        - attachment_id: The attachment's identifier.
        - if_revision: The revision that the change was made for; where the attachment has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the attachment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/remove", {
            "clientId": client_id,
            "attachmentId": attachment_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Attachment", answer)

    def update(
        self,
        *,
        client_id: records.ClientID,
        attachment_id: records.AttachmentID,
        patch: records.AttachmentDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Attachment:
        """Changes what an attachment is called, its description, or whether the client may see it, by a JSON merge
        patch (RFC 7396): what is absent stays, `null` clears.

        Its content never changes: add another one.

        - client_id: The client's identifier.
        - attachment_id: The attachment's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the attachment has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the attachment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/attachments/update", {
            "clientId": client_id,
            "attachmentId": attachment_id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Attachment", answer)


class ClientContactsMethods(Group):
    """`client/contacts`."""

    def add(
        self,
        *,
        client_id: records.ClientID,
        contact: records.ContactDraft,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds a contact to a client; the first one becomes the default.

        - client_id: The client's identifier.
        - contact: The contact to add.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/contacts/add", {
            "clientId": client_id,
            "contact": contact,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def list(self, *, client_id: records.ClientID) -> records.ListContactsResponse:
        """Lists a client's contacts, in their order.

        - client_id: The client's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.ListContactsResponse", self._call("client/contacts/list", {"clientId": client_id}))

    def remove(
        self,
        *,
        client_id: records.ClientID,
        contact_id: records.ContactID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Removes a contact from a client.

        Where it was the default, the next active one by order becomes it: in the answer, the one whose `isDefault` is
        true.

        - client_id: The client's identifier.
        - contact_id: The contact's identifier.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/contacts/remove", {
            "clientId": client_id,
            "contactId": contact_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def set_default(
        self,
        *,
        client_id: records.ClientID,
        contact_id: records.ContactID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Makes a contact the one to speak with, in place of the former.

        - client_id: The client's identifier.
        - contact_id: The contact's identifier; an active one.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/contacts/setDefault", {
            "clientId": client_id,
            "contactId": contact_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def set_invoice_role(
        self,
        *,
        client_id: records.ClientID,
        contact_id: records.ContactID,
        invoice_role: records.ContactInvoiceRole,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Says how a contact receives the client's invoices.

        - client_id: The client's identifier.
        - contact_id: The contact's identifier.
        - invoice_role: How; other than `none` needs an e-mail address.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/contacts/setInvoiceRole", {
            "clientId": client_id,
            "contactId": contact_id,
            "invoiceRole": invoice_role,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def update(
        self,
        *,
        client_id: records.ClientID,
        contact_id: records.ContactID,
        patch: records.ContactDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Changes a contact by a JSON merge patch (RFC 7396): what is absent stays, `null` clears.

        Where the default is archived or unmarked, the next active one by order becomes it: in the answer, the one whose
        `isDefault` is true.

        - client_id: The client's identifier.
        - contact_id: The contact's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/contacts/update", {
            "clientId": client_id,
            "contactId": contact_id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)


class ClientCustomFieldsMethods(Group):
    """`client/customFields`."""

    def define(
        self,
        *,
        field: records.CustomFieldDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.CustomField:
        """Defines a field of the organization's own, on its clients or on their contacts, behind the ones that there
        are.

        Clients that are there already get no value; a new one gets the default. A required field must have a value in a
        new client or contact, and can't be cleared; what was there before stays as it is.

        - field: The field to define.
        - idempotency_key: The same key with the same params answers the field of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/customFields/define", {
            "field": field,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.CustomField", answer)

    def list(
        self,
        *,
        applies_to: records.CustomFieldTarget | None = None,
        include_retired: bool | None = None,
    ) -> records.ListCustomFieldsResponse:
        """Lists the fields of the organization's own, in their order.

        - applies_to: Only the fields of clients, or of contacts.
        - include_retired: Whether retired fields are listed too.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/customFields/list", {
            "appliesTo": applies_to,
            "includeRetired": include_retired,
        })
        return cast("records.ListCustomFieldsResponse", answer)

    def purge(
        self,
        *,
        key: str,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.PurgeCustomFieldResponse:
        """Removes a retired custom field for good, and its values from the clients, as a change of each.

        It can't be taken back.

        The history keeps what the values were. Saved views that ask for the field are refused from then on.

        - key: The field's key; it has to be retired.
        - if_revision: The revision that the caller knows; where the field has moved on, the call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/customFields/purge", {
            "key": key,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.PurgeCustomFieldResponse", answer)

    def reorder(
        self,
        *,
        keys: builtins.list[str],
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ReorderCustomFieldsResponse:
        """Puts the custom fields into an order, which forms and lists follow.

        - keys: The keys of all fields that are not retired, in their new order; retired ones that are left out come
            last.
        - idempotency_key: The same key with the same params answers the fields again, for 30 days; its length counts in
            bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/customFields/reorder", {
            "keys": keys,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.ReorderCustomFieldsResponse", answer)

    def restore(
        self,
        *,
        key: str,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.CustomField:
        """Takes a retired custom field into use again.

        - key: The field's key.
        - if_revision: The revision that the caller knows; where the field has moved on, the call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the field of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/customFields/restore", {
            "key": key,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.CustomField", answer)

    def retire(
        self,
        *,
        key: str,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.CustomField:
        """Retires a custom field: it is in no form and set no more, and the values that clients have stay readable.

        - key: The field's key.
        - if_revision: The revision that the caller knows; where the field has moved on, the call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the field of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/customFields/retire", {
            "key": key,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.CustomField", answer)

    def update(
        self,
        *,
        key: str,
        patch: records.CustomFieldDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.CustomField:
        """Changes a custom field by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is
        replaced.

        Its key, its kind and what has it stay. Options are renamed, retired, ordered and added; none is left out, for a
        value may have its key. New limits hold for what is set from then on: values that are there stay as long as they
        are not changed. A field whose values are not unique can't be made unique.

        - key: The field's key.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the field has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the field of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/customFields/update", {
            "key": key,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.CustomField", answer)


class ClientImportMethods(Group):
    """`client/import`."""

    def __call__(
        self,
        *,
        path: str | None = None,
        content: str | None = None,
        file_name: str | None = None,
        mode: records.ImportMode | None = None,
        match_on: builtins.list[records.MatchKey] | None = None,
        blank_means: records.BlankMeans | None = None,
        on_duplicate: records.OnDuplicate | None = None,
        on_error: records.OnError | None = None,
        mapping: dict[str, str] | None = None,
        sheet: str | None = None,
        header_row: int | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        report: records.ImportReportRequest | None = None,
        progress: Progress | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ImportResult:
        """Imports clients from a workbook (.xlsx, .xlsm), delimited text (.csv, .tsv), vCards (.vcf) or JSON, by path
        or content; the bytes tell which.

        All or nothing unless `onError` is `skipRow`: where a client has an error, nothing is imported, and
        `diagnostics` names each cell. Clients that the directory has already are changed, so that a second import of
        the same file changes nothing. The file is read by a process of its own, with limits. `$/progress` tells how far
        it is, and `$/cancelRequest` leaves nothing. Requests that come after it on the same connection wait for it.

        - path: The file's path on the service's machine; or else `content`.
        - content: The file's bytes in base64 (RFC 4648); at most 64 MiB, and a message's limit.
        - file_name: What the file is called, where its content is sent.
        - mode: Whether clients are added, changed, or both; `upsert` when absent.
        - match_on: What tells that the directory has a client already, in this order; the first that finds one counts.
            When absent: externalId, number, registration, nameAndPostalCode.
        - blank_means: What an empty cell says about a client that the directory has; `keep` when absent.
        - on_duplicate: What happens to a client that the directory has; when absent, `fail` in mode `create` and
            `update` otherwise.
        - on_error: What happens when a client has an error; `abort` when absent.
        - mapping: Column letters or headers, to the key of the field; it goes before what the headers say.
        - sheet: The only sheet to read.
        - header_row: The row of the headers, 1-based, on each sheet that is read; found out when absent.
        - encoding: The encoding of a text, such as `windows-1252`; found out when absent.
        - delimiter: The delimiter of a text: `,` `;` `|` or `tab`; found out when absent.
        - report: Asks for the file back as a workbook, with what was found as comments on its cells; it is made whether
            or not anything is imported. A repeated call has none.
        - idempotency_key: The same key with the same params answers the import of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is read, checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        UnreadableFileError, StoreUnavailableError.
        """
        answer = self._call("client/import", {
            "path": path,
            "content": content,
            "fileName": file_name,
            "mode": mode,
            "matchOn": match_on,
            "blankMeans": blank_means,
            "onDuplicate": on_duplicate,
            "onError": on_error,
            "mapping": mapping,
            "sheet": sheet,
            "headerRow": header_row,
            "encoding": encoding,
            "delimiter": delimiter,
            "report": report,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        }, progress)
        return cast("records.ImportResult", answer)

    def commit(
        self,
        *,
        plan_id: records.ImportPlanID,
        progress: Progress | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ImportResult:
        """Carries out a plan of `client/import/plan`, in one transaction: exactly what it says, or nothing.

        It is refused with `planOutdated` where a client that the plan would change has changed since, or one that it
        would add is there meanwhile; what else has happened in the directory does not matter. A plan is of the session
        that made it, and is gone when it was carried out. A plan with errors imports nothing, unless its `onError` is
        `skipRow`.

        - plan_id: The plan, as `client/import/plan` answers it.
        - idempotency_key: The same key with the same params answers the import of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError, PlanOutdatedError.
        """
        answer = self._call("client/import/commit", {
            "planId": plan_id,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        }, progress)
        return cast("records.ImportResult", answer)

    def get(self, *, import_id: records.ImportID) -> records.Import:
        """Answers what an import did, how, and what was found in its file.

        - import_id: The import's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.Import", self._call("client/import/get", {"importId": import_id}))

    def list(self, *, limit: int | None = None, cursor: str | None = None) -> records.ListImportsResponse:
        """Lists the imports, newest first: which file, who, when, what came of it, and whether it was taken back.

        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.ListImportsResponse", self._call("client/import/list", {"limit": limit, "cursor": cursor}))

    def list_all(self, *, limit: int | None = None) -> Iterator[records.Import]:
        """The items of all pages of `client/import/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def plan(
        self,
        *,
        path: str | None = None,
        content: str | None = None,
        plan_id: records.ImportPlanID | None = None,
        file_name: str | None = None,
        mode: records.ImportMode | None = None,
        match_on: builtins.list[records.MatchKey] | None = None,
        blank_means: records.BlankMeans | None = None,
        on_duplicate: records.OnDuplicate | None = None,
        on_error: records.OnError | None = None,
        mapping: dict[str, str] | None = None,
        sheet: str | None = None,
        header_row: int | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        actions: builtins.list[records.PlannedAction] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        report: records.ImportReportRequest | None = None,
        progress: Progress | None = None,
    ) -> records.ImportPlanResult:
        """Tells what `client/import` would do with a file, client by client and field by field, and changes nothing.

        The file is read, checked and matched as an import does it. The session keeps the plan, with its rows, for
        `client/import/commit`: the latest plan, and up to 7 before it while they take less than 64 MiB. With `planId`
        instead of a file, further clients of a plan are answered.

        - path: The file's path on the service's machine; or else `content`.
        - content: The file's bytes in base64 (RFC 4648); at most 64 MiB, and a message's limit.
        - plan_id: A plan of this session, of which more is to be told; then nothing else says what to import.
        - file_name: What the file is called, where its content is sent.
        - mode: Whether clients are added, changed, or both; `upsert` when absent.
        - match_on: What tells that the directory has a client already, in this order; the first that finds one counts.
            When absent: externalId, number, registration, nameAndPostalCode.
        - blank_means: What an empty cell says about a client that the directory has; `keep` when absent.
        - on_duplicate: What happens to a client that the directory has; when absent, `fail` in mode `create` and
            `update` otherwise.
        - on_error: What happens when a client has an error; `abort` when absent.
        - mapping: Column letters or headers, to the key of the field; it goes before what the headers say.
        - sheet: The only sheet to read.
        - header_row: The row of the headers, 1-based, on each sheet that is read; found out when absent.
        - encoding: The encoding of a text, such as `windows-1252`; found out when absent.
        - delimiter: The delimiter of a text: `,` `;` `|` or `tab`; found out when absent.
        - actions: Only clients with which this would be done; all when absent.
        - limit: How many clients are told of at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with `planId`.
        - report: Asks for the file back as a workbook, with what was found as comments on its cells; not with `planId`.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        UnreadableFileError, StoreUnavailableError, PlanOutdatedError.
        """
        answer = self._call("client/import/plan", {
            "path": path,
            "content": content,
            "planId": plan_id,
            "fileName": file_name,
            "mode": mode,
            "matchOn": match_on,
            "blankMeans": blank_means,
            "onDuplicate": on_duplicate,
            "onError": on_error,
            "mapping": mapping,
            "sheet": sheet,
            "headerRow": header_row,
            "encoding": encoding,
            "delimiter": delimiter,
            "actions": actions,
            "limit": limit,
            "cursor": cursor,
            "report": report,
        }, progress)
        return cast("records.ImportPlanResult", answer)

    def plan_all(
        self,
        *,
        path: str | None = None,
        content: str | None = None,
        plan_id: records.ImportPlanID | None = None,
        file_name: str | None = None,
        mode: records.ImportMode | None = None,
        match_on: builtins.list[records.MatchKey] | None = None,
        blank_means: records.BlankMeans | None = None,
        on_duplicate: records.OnDuplicate | None = None,
        on_error: records.OnError | None = None,
        mapping: dict[str, str] | None = None,
        sheet: str | None = None,
        header_row: int | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        actions: builtins.list[records.PlannedAction] | None = None,
        limit: int | None = None,
        report: records.ImportReportRequest | None = None,
        progress: Progress | None = None,
    ) -> Iterator[records.PlannedItem]:
        """The items of all pages of `client/import/plan`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.plan(
                path=path, content=content, plan_id=plan_id, file_name=file_name, mode=mode, match_on=match_on, blank_means=blank_means, on_duplicate=on_duplicate, on_error=on_error, mapping=mapping, sheet=sheet, header_row=header_row, encoding=encoding, delimiter=delimiter, actions=actions, limit=limit, report=report, progress=progress, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def template(
        self,
        *,
        language: records.Language | None = None,
        path: str | None = None,
    ) -> records.MakeImportTemplateResponse:
        """Makes the workbook to fill in for an import: its columns and those of the custom fields, with drop-down lists
        and a help sheet, in a language.

        With a `path` the workbook is written there, and a file that is there already is left alone; else its content is
        answered.

        - language: The language of the labels; the session's when absent.
        - path: Where to write the workbook, on the service's machine; there must not be a file yet.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/import/template", {
            "language": language,
            "path": path,
        })
        return cast("records.MakeImportTemplateResponse", answer)

    def undo(
        self,
        *,
        import_id: records.ImportID,
        limit: int | None = None,
        progress: Progress | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ImportUndoResult:
        """Takes an import back, client by client, as far as nobody has edited them since.

        Clients that it added go to the trash, and those that it changed get their fields back. What was edited since
        stays, and is told with its fields. All of it is one transaction; each change is in the history, with the one
        that it `undoes`, and can be undone. Undoing twice changes nothing more.

        - import_id: The import's identifier.
        - limit: How many clients are told of at most in each list; 50 when absent. All are counted.
        - idempotency_key: The same key with the same params answers the counts of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/import/undo", {
            "importId": import_id,
            "limit": limit,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        }, progress)
        return cast("records.ImportUndoResult", answer)


class ClientInvoicesMethods(Group):
    """`client/invoices`."""

    def create(
        self,
        *,
        client_id: records.ClientID,
        invoice: records.InvoiceDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Invoice:
        """Makes a draft of an invoice to a client.

        What the draft does not say is the client's, then the organization's, as it is now: currency, terms of payment,
        language, fee type, reference, and of each line the price and the tax. Whom it is sent to, and the account to
        pay to, are as they are when it is issued. Amounts are exact, and the tax of each kind and rate is rounded once,
        half up, as EN 16931 says. A draft has no number, and counts nowhere.

        - client_id: The client's identifier.
        - invoice: The invoice to make.
        - idempotency_key: The same key with the same params answers the invoice of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/create", {
            "clientId": client_id,
            "invoice": invoice,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Invoice", answer)

    def credit(
        self,
        *,
        id: records.InvoiceID,
        lines: builtins.list[records.InvoiceCreditLine] | None = None,
        reason: str,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Invoice:
        """Issues a credit note that takes an issued invoice back, whole or in part, and answers it.

        Its amounts are positive, and its number is of the same sequence as those of invoices. It takes no more of a
        line than was invoiced, all credit notes together; those for all of an invoice come to exactly what the invoice
        does. It is set off against what is still due of the invoice; what exceeds that stays due on the credit note, to
        the client.

        - id: The invoice's identifier.
        - lines: What is taken back of it; all that is left when absent.
        - reason: Why; it is the credit note's note.
        - if_revision: The revision that the change was made for; where the invoice has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the credit note of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/credit", {
            "id": id,
            "lines": lines,
            "reason": reason,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Invoice", answer)

    def get(self, *, id: records.InvoiceID | None = None, number: str | None = None) -> records.Invoice:
        """Answers an invoice, by its identifier or its number.

        - id: Its identifier.
        - number: Its number, instead.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.Invoice", self._call("client/invoices/get", {"id": id, "number": number}))

    def issue(
        self,
        *,
        id: records.InvoiceID,
        issue_date: records.CalendarDate | None = None,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Invoice:
        """Issues a draft: it gets the next number of its year, and never changes any more.

        Numbers have no gaps in a year, whichever processes issue at the same time, and run the same way as the days of
        issue. The seller and the buyer are kept on it as they are now, the buyer with a hash.

        - id: The invoice's identifier.
        - issue_date: The day of issue: not in the future, and not before the last invoice of its year; the draft's when
            absent, or today in UTC.
        - if_revision: The revision that the change was made for; where the invoice has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the invoice of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/issue", {
            "id": id,
            "issueDate": issue_date,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Invoice", answer)

    def list(
        self,
        *,
        client_id: records.ClientID | None = None,
        search: str | None = None,
        filter: records.InvoiceQueryFilter | None = None,
        sort: records.InvoiceQuerySort | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        with_totals: bool | None = None,
    ) -> records.ListInvoicesResponse:
        """Lists the invoices and credit notes of a client, or of all clients, a page at a time.

        A cursor stays good while others write.

        - client_id: The client's identifier; all clients when absent.
        - search: Words, all of which are in the number, the order's reference or the buyer's name, without case and
            accents.
        - filter: What they have to be like.
        - sort: What they are ordered by; the day of issue when absent.
        - descending: Whether the last comes first; `true` when absent.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.
        - with_totals: Whether to add up, by currency, all that is found.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/list", {
            "clientId": client_id,
            "search": search,
            "filter": filter,
            "sort": sort,
            "descending": descending,
            "limit": limit,
            "cursor": cursor,
            "withTotals": with_totals,
        })
        return cast("records.ListInvoicesResponse", answer)

    def list_all(
        self,
        *,
        client_id: records.ClientID | None = None,
        search: str | None = None,
        filter: records.InvoiceQueryFilter | None = None,
        sort: records.InvoiceQuerySort | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        with_totals: bool | None = None,
    ) -> Iterator[records.InvoiceSummary]:
        """The items of all pages of `client/invoices/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                client_id=client_id, search=search, filter=filter, sort=sort, descending=descending, limit=limit, with_totals=with_totals, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def render(
        self,
        *,
        id: records.InvoiceID | None = None,
        number: str | None = None,
        format: records.InvoiceFormat,
        language: records.Language | None = None,
        path: str | None = None,
    ) -> records.RenderInvoiceResponse:
        """Writes an invoice or a credit note as a page for people, or as a document for programs.

        The page (`html`) is one file that loads nothing and runs nothing, to be read, printed and listened to; a draft
        and what is void are marked as such. The document (`ubl`) is UBL 2.1 as EN 16931 has it, with what French law
        asks for. What keeps an invoice from being one is answered as an error that names each rule, and nothing is
        written; of a draft that shows beforehand what would be missing.

        - id: Its identifier.
        - number: Its number, instead.
        - format: As what.
        - language: The language; the invoice's when absent, or English where that is neither English nor French.
        - path: Where to write the file, on the service's machine; there must not be one yet.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotFoundError, NotAllowedError, UnauthenticatedError, InvalidStateError,
        StoreUnavailableError.
        """
        answer = self._call("client/invoices/render", {
            "id": id,
            "number": number,
            "format": format,
            "language": language,
            "path": path,
        })
        return cast("records.RenderInvoiceResponse", answer)

    def update(
        self,
        *,
        id: records.InvoiceID,
        patch: records.InvoiceDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Invoice:
        """Changes a draft by a JSON merge patch (RFC 7396) of what was said of it: what is absent stays, `null` clears,
        and what is cleared is the client's again.

        - id: The invoice's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the invoice has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the invoice of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/update", {
            "id": id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Invoice", answer)

    def void(
        self,
        *,
        id: records.InvoiceID,
        reason: str | None = None,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Invoice:
        """Makes an invoice count no more: a draft is thrown away, an issued invoice keeps its number and what it says.

        Nothing may be paid or credited of it. A credit note is not made void.

        - id: The invoice's identifier.
        - reason: Why; of an issued invoice it has to be said.
        - if_revision: The revision that the change was made for; where the invoice has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the invoice of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/invoices/void", {
            "id": id,
            "reason": reason,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Invoice", answer)


class ClientLintMethods(Group):
    """`client/lint`."""

    def __call__(
        self,
        *,
        client_ids: builtins.list[records.ClientID] | None = None,
        rules: builtins.list[records.HouseRule] | None = None,
        severities: dict[str, records.HouseRuleSeverity] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        count_total: bool | None = None,
        progress: Progress | None = None,
    ) -> records.LintClientsResponse:
        """Finds clients that break house rules: what a good record has, though the directory takes one that has it not.

        Where a finding has a `fix`, that is the patch with which `client/update` puts it right. `client/lint/suppress`
        says that a rule does not hold for a client. For a script: `counts` of severity `error` and `warning`, with
        `countTotal`.

        - client_ids: The clients; all that are not in the trash when absent.
        - rules: The rules to look at; all when absent.
        - severities: How much a rule matters, where not as usual: by the rule's name `error`, `warning`, `information`,
            or `off`.
        - limit: How many findings at most; 50 when absent. A page ends with a client, and may have some more because of
            that.
        - cursor: Where the page before ended: its `nextCursor`.
        - count_total: Whether to go on counting behind the page to the last client; takes longer in a large directory.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/lint", {
            "clientIds": client_ids,
            "rules": rules,
            "severities": severities,
            "limit": limit,
            "cursor": cursor,
            "countTotal": count_total,
        }, progress)
        return cast("records.LintClientsResponse", answer)

    def suppress(
        self,
        *,
        client_id: records.ClientID,
        rule: records.HouseRule,
        is_suppressed: bool | None = None,
        reason: str | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.SuppressRuleResponse:
        """Says that a house rule does not hold for a client, so that `client/lint` does not name it; or takes that
        back.

        - client_id: The client.
        - rule: The rule.
        - is_suppressed: Whether the rule does not hold; `false` takes it back. `true` when absent.
        - reason: Why it does not hold.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/lint/suppress", {
            "clientId": client_id,
            "rule": rule,
            "isSuppressed": is_suppressed,
            "reason": reason,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.SuppressRuleResponse", answer)


class ClientNotesMethods(Group):
    """`client/notes`."""

    def add(
        self,
        *,
        client_id: records.ClientID,
        note: records.NoteDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Note:
        """Adds a note to a client.

        - client_id: The client's identifier.
        - note: The note to add.
        - idempotency_key: The same key with the same params answers the note of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/notes/add", {
            "clientId": client_id,
            "note": note,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Note", answer)

    def list(
        self,
        *,
        client_id: records.ClientID,
        search: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListNotesResponse:
        """Lists a client's notes: the pinned ones first, then the newest.

        - client_id: The client's identifier.
        - search: Words, all of which are in the note, in any order, without case and accents.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/notes/list", {
            "clientId": client_id,
            "search": search,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListNotesResponse", answer)

    def list_all(
        self,
        *,
        client_id: records.ClientID,
        search: str | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Note]:
        """The items of all pages of `client/notes/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                client_id=client_id, search=search, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def pin(
        self,
        *,
        client_id: records.ClientID,
        note_id: records.NoteID,
        pinned: bool,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Note:
        """Puts a note before those that are not pinned, or back among them.

        - client_id: The client's identifier.
        - note_id: The note's identifier.
        - pinned: Whether it is pinned.
        - if_revision: The revision that the change was made for; where the note has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the note of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/notes/pin", {
            "clientId": client_id,
            "noteId": note_id,
            "pinned": pinned,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Note", answer)

    def remove(
        self,
        *,
        client_id: records.ClientID,
        note_id: records.NoteID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Note:
        """Removes a note from a client; `activity/undo` brings it back.

        - client_id: The client's identifier.
        - note_id: The note's identifier.
        - if_revision: The revision that the change was made for; where the note has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the note of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/notes/remove", {
            "clientId": client_id,
            "noteId": note_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Note", answer)

    def update(
        self,
        *,
        client_id: records.ClientID,
        note_id: records.NoteID,
        patch: records.NoteDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Note:
        """Changes a note by a JSON merge patch (RFC 7396): what is absent stays, `null` clears.

        - client_id: The client's identifier.
        - note_id: The note's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the note has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the note of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/notes/update", {
            "clientId": client_id,
            "noteId": note_id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Note", answer)


class ClientPaymentsMethods(Group):
    """`client/payments`."""

    def allocate(
        self,
        *,
        client_id: records.ClientID,
        payment_id: records.PaymentID,
        allocations: builtins.list[records.PaymentAllocationDraft] | None = None,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Payment:
        """Puts a payment onto invoices: its credit onto what is due, the oldest first; or all of it onto those that are
        named, instead of those that it pays now.

        An empty list makes all of it credit.

        - client_id: The client's identifier.
        - payment_id: The payment's identifier.
        - allocations: What it pays, all of it; when absent, what it pays now and besides what is due, the oldest first.
        - if_revision: The revision that the change was made for; where the payment has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the payment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/payments/allocate", {
            "clientId": client_id,
            "paymentId": payment_id,
            "allocations": allocations,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Payment", answer)

    def get(self, *, client_id: records.ClientID, payment_id: records.PaymentID) -> records.Payment:
        """Answers a payment of a client.

        - client_id: The client's identifier.
        - payment_id: The payment's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/payments/get", {
            "clientId": client_id,
            "paymentId": payment_id,
        })
        return cast("records.Payment", answer)

    def list(
        self,
        *,
        client_id: records.ClientID,
        currency: str | None = None,
        kind: records.PaymentKind | None = None,
        status: records.PaymentStatus | None = None,
        has_credit: bool | None = None,
        from_: str | None = None,
        to: str | None = None,
        invoice_id: records.InvoiceID | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListPaymentsResponse:
        """Lists a client's payments and refunds, the last paid first.

        - client_id: The client's identifier.
        - currency: Only those in this currency: ISO 4217.
        - kind: Only payments, or only refunds.
        - status: Only those that count, or only those that are void.
        - has_credit: Only those of which something is left as credit.
        - from_: Only those of this day and later: `2026-11-01`.
        - to: Only those of this day and earlier.
        - invoice_id: Only those that pay this invoice.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/payments/list", {
            "clientId": client_id,
            "currency": currency,
            "kind": kind,
            "status": status,
            "hasCredit": has_credit,
            "from": from_,
            "to": to,
            "invoiceId": invoice_id,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListPaymentsResponse", answer)

    def list_all(
        self,
        *,
        client_id: records.ClientID,
        currency: str | None = None,
        kind: records.PaymentKind | None = None,
        status: records.PaymentStatus | None = None,
        has_credit: bool | None = None,
        from_: str | None = None,
        to: str | None = None,
        invoice_id: records.InvoiceID | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Payment]:
        """The items of all pages of `client/payments/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                client_id=client_id, currency=currency, kind=kind, status=status, has_credit=has_credit, from_=from_, to=to, invoice_id=invoice_id, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def record(
        self,
        *,
        client_id: records.ClientID,
        payment: records.PaymentDraft,
        keep_credit: bool | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Payment:
        """Records what a client has paid, and allocates it to invoices: those that are named, or what is due, the
        oldest first.

        More than is due is refused, unless `keepCredit` says that the rest is kept as the client's credit; a payment in
        advance is kept so too. Credit is put onto invoices by `client/payments/allocate`, and paid back by
        `client/payments/refund`.

        - client_id: The client's identifier.
        - payment: The payment to record.
        - keep_credit: Whether what is more than is due is kept as the client's credit; `false` when absent.
        - idempotency_key: The same key with the same params answers the payment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/payments/record", {
            "clientId": client_id,
            "payment": payment,
            "keepCredit": keep_credit,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Payment", answer)

    def refund(
        self,
        *,
        client_id: records.ClientID,
        payment: records.PaymentDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Payment:
        """Records that a client was paid back: of the credit notes and payments that are named, or of what is its
        credit, the oldest first.

        More than that is refused.

        - client_id: The client's identifier.
        - payment: What was paid back; its allocations name credit notes by `invoiceId`, and payments by `paymentId`.
        - idempotency_key: The same key with the same params answers the refund of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/payments/refund", {
            "clientId": client_id,
            "payment": payment,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Payment", answer)

    def void(
        self,
        *,
        client_id: records.ClientID,
        payment_id: records.PaymentID,
        reason: str,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Payment:
        """Makes a payment void: it stays and counts no more, what it paid is due again, and what a refund paid back is
        credit again.

        This can't be undone: the payment is recorded again.

        - client_id: The client's identifier.
        - payment_id: The payment's identifier.
        - reason: Why it is made void.
        - if_revision: The revision that the change was made for; where the payment has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the payment of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/payments/void", {
            "clientId": client_id,
            "paymentId": payment_id,
            "reason": reason,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Payment", answer)


class ClientSettingsMethods(Group):
    """`client/settings`."""

    def effective(self, *, client_id: records.ClientID) -> records.ExplainSettingsResponse:
        """Tells which settings apply to a client and where each comes from, and whom its invoices would be sent to.

        - client_id: The client's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.ExplainSettingsResponse", self._call("client/settings/effective", {"clientId": client_id}))

    def update(
        self,
        *,
        client_id: records.ClientID,
        patch: records.SettingsDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Changes how a client is invoiced by a JSON merge patch (RFC 7396): what is absent stays, `null` makes it the
        organization's again.

        - client_id: The client's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/settings/update", {
            "clientId": client_id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)


class ClientViewsMethods(Group):
    """`client/views`."""

    def create(
        self,
        *,
        view: records.ClientViewDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ClientView:
        """Keeps a search, a filter, an order and the fields that are shown under a name, for all members of the
        organization.

        - view: The view to keep.
        - idempotency_key: The same key with the same params answers the view of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        DuplicateError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/views/create", {
            "view": view,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.ClientView", answer)

    def list(self) -> records.ListViewsResponse:
        """Lists the views that the members of the organization keep, by name.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.ListViewsResponse", self._call("client/views/list", {}))

    def remove(
        self,
        *,
        id: records.ClientViewID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.RemoveViewResponse:
        """Removes a view; the clients that it lists stay as they are.

        - id: The view's identifier.
        - if_revision: The revision that the caller knows; where the view has moved on, the call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/views/remove", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.RemoveViewResponse", answer)

    def update(
        self,
        *,
        id: records.ClientViewID,
        patch: records.ClientViewDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ClientView:
        """Changes a view by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is replaced.

        - id: The view's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the view has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the view of the first call, for 30 days; its length
            counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/views/update", {
            "id": id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.ClientView", answer)


class ClientMethods(Group):
    """`client`."""

    def __init__(self, caller: Caller) -> None:
        super().__init__(caller)
        self.addresses = ClientAddressesMethods(caller)
        self.attachments = ClientAttachmentsMethods(caller)
        self.contacts = ClientContactsMethods(caller)
        self.custom_fields = ClientCustomFieldsMethods(caller)
        self.import_ = ClientImportMethods(caller)
        self.invoices = ClientInvoicesMethods(caller)
        self.lint = ClientLintMethods(caller)
        self.notes = ClientNotesMethods(caller)
        self.payments = ClientPaymentsMethods(caller)
        self.settings = ClientSettingsMethods(caller)
        self.views = ClientViewsMethods(caller)

    def activity(
        self,
        *,
        client_id: records.ClientID,
        kinds: builtins.list[records.RecordKind] | None = None,
        field: str | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        record_id: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListActivityResponse:
        """Lists what happened to a client, its invoices, payments, files and notes, newest first: who changed what,
        when, through which method, from what to what; each with a line for people.

        That a duplicate was dismissed, or a rule suppressed, is in it too; the record is then the other client, or the
        rule. A client in the trash has its history too.

        - client_id: The client's identifier.
        - kinds: Only changes of records of these kinds: `client`, `invoice`, `payment`, `attachment`, `note` and so on.
        - field: Only changes of this field, or of fields in it: `email`, `settings`, `settings/currency`,
            `contacts/con_…`.
        - member_id: Only what this member changed.
        - method: Only what was changed through this method.
        - record_id: Only changes of this record: the client itself, one of its notes, invoices, payments or files, a
            dismissed duplicate, or a suppressed rule.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/activity", {
            "clientId": client_id,
            "kinds": kinds,
            "field": field,
            "memberId": member_id,
            "method": method,
            "recordId": record_id,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListActivityResponse", answer)

    def activity_all(
        self,
        *,
        client_id: records.ClientID,
        kinds: builtins.list[records.RecordKind] | None = None,
        field: str | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        record_id: str | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Activity]:
        """The items of all pages of `client/activity`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.activity(
                client_id=client_id, kinds=kinds, field=field, member_id=member_id, method=method, record_id=record_id, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def archive(
        self,
        *,
        id: records.ClientID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Archives a client: it is hidden from a list unless asked for, and takes no new invoice.

        - id: The client's identifier.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/archive", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def balance(
        self,
        *,
        client_id: records.ClientID,
        include_children: bool | None = None,
    ) -> records.GetBalanceResponse:
        """Tells what a client owes: what was invoiced, credited and paid, what is due and what is overdue, a currency
        each.

        - client_id: The client's identifier.
        - include_children: Whether the clients below it count too, at any depth; `false` when absent.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/balance", {
            "clientId": client_id,
            "includeChildren": include_children,
        })
        return cast("records.GetBalanceResponse", answer)

    def blame(self, *, id: records.ClientID) -> records.BlameClientResponse:
        """Tells for each field of a client who set it, when, and through what.

        - id: The client's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.BlameClientResponse", self._call("client/blame", {"id": id}))

    def bulk(
        self,
        *,
        operation: records.BulkClientsOperation,
        ids: builtins.list[records.ClientID] | None = None,
        search: str | None = None,
        filter: records.ClientFilterDraft | None = None,
        patch: records.ClientDraftMergePatch | None = None,
        tags: builtins.list[str] | None = None,
        on_error: records.BulkClientsOnError | None = None,
        expected_total: int | None = None,
        progress: Progress | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.BulkClientsResponse:
        """Does one thing with many clients, named by their identifiers or found by a search and filter, in one
        transaction.

        All or nothing unless `onError` is `skip`: where a client can't be changed, none is, and `results` says which
        and why. Clients in the trash, for `restore` and `purge`, are named by identifiers. `$/progress` tells how far
        it is, and `$/cancelRequest` leaves nothing.

        - operation: What is done with each.
        - ids: The clients.
        - search: Or else words to look for, as in `client/list`.
        - filter: Or which clients, as in `client/list`; `{}` is all active ones.
        - patch: For `update`: what changes, as in `client/update`.
        - tags: For `addTags` and `removeTags`: the tags.
        - on_error: What happens when a client can't be changed; `abort` when absent.
        - expected_total: How many clients the caller has seen; where there are more or fewer, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the counts of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/bulk", {
            "operation": operation,
            "ids": ids,
            "search": search,
            "filter": filter,
            "patch": patch,
            "tags": tags,
            "onError": on_error,
            "expectedTotal": expected_total,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        }, progress)
        return cast("records.BulkClientsResponse", answer)

    def copy(
        self,
        *,
        id: records.ClientID,
        name: str | None = None,
        number: str | None = None,
        custom_fields: dict[str, records.CustomFieldValue] | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds a client that is as another one, with a number of its own and without its external identifiers.

        Values of custom fields that only one record may have are left out, and so are those that can't be set any more:
        of retired fields and options, and out of the limits. `customFields` gives others; it has to, where such a field
        is required.

        - id: The client to copy.
        - name: The copy's name; the same when absent.
        - number: The copy's number; the next one when absent.
        - custom_fields: Values of custom fields by their keys, in place of the original's.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/copy", {
            "id": id,
            "name": name,
            "number": number,
            "customFields": custom_fields,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def count(
        self,
        *,
        search: str | None = None,
        filter: records.ClientFilterDraft | None = None,
        view: records.ClientViewID | None = None,
    ) -> records.CountClientsResponse:
        """Counts the clients that a list with the same search and filter would have.

        - search: Words to look for.
        - filter: Which clients.
        - view: The view whose search and filter count where they are not given here.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/count", {
            "search": search,
            "filter": filter,
            "view": view,
        })
        return cast("records.CountClientsResponse", answer)

    def create(
        self,
        *,
        client: records.ClientDraft,
        on_likely_duplicate: records.CreateClientOnLikelyDuplicate | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds a client, with its contacts, addresses and settings, and gives it a number.

        - client: The client to add.
        - on_likely_duplicate: What happens where the directory likely has the client already, as
            `client/findDuplicates` tells; `allow` when absent.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/create", {
            "client": client,
            "onLikelyDuplicate": on_likely_duplicate,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def delete(
        self,
        *,
        id: records.ClientID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Puts a client into the trash: it is in no list and can't be read, and its number stays taken.

        A client with issued invoices is not deleted, for they must be kept: it can be archived. Its drafts go with it.

        - id: The client's identifier.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/delete", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def dismiss_duplicate(
        self,
        *,
        client_id: records.ClientID,
        other_id: records.ClientID,
        is_dismissed: bool | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.DismissDuplicateResponse:
        """Says of two clients that they are two, so that they are not found as duplicates any more; or takes that back.

        - client_id: One of the two.
        - other_id: The other.
        - is_dismissed: Whether they are two; `false` takes back that they are. `true` when absent.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/dismissDuplicate", {
            "clientId": client_id,
            "otherId": other_id,
            "isDismissed": is_dismissed,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.DismissDuplicateResponse", answer)

    def export(
        self,
        *,
        format: records.ExportFormat,
        path: str | None = None,
        search: str | None = None,
        filter: records.ClientFilterDraft | None = None,
        sort: builtins.list[records.ClientSort] | None = None,
        view: records.ClientViewID | None = None,
        fields: builtins.list[str] | None = None,
        language: records.Language | None = None,
        delimiter: str | None = None,
        progress: Progress | None = None,
    ) -> records.ExportClientsResponse:
        """Writes clients to a file, which `client/import` reads back: a workbook, delimited text, vCards or JSON.

        All that are not in the trash, archived ones too; with a search, a filter or a view those that `client/list`
        has. With a `path` the file is written there, whole or not at all, and a file that is there already is left
        alone; else its content is answered, as far as a message has room.

        In delimited text a value that a spreadsheet program would take for a formula, or the import for an error or a
        damaged number, has a `'` before it, which the import takes off again. What a file of columns can't say is
        counted in `notExported`; vCards and JSON say everything but a second note.

        - format: What kind of file.
        - path: Where to write the file, on the service's machine; there must not be one yet.
        - search: Words to look for, as in `client/list`.
        - filter: Which clients, as in `client/list`.
        - sort: The order; by name when absent.
        - view: The view whose search, filter and sort count where they are not given here.
        - fields: The columns in their order, by their keys in the import template, such as `name`, `cf:region` or
            `contact.email`, which is meant of all contacts; the number always stands first. When absent, those of the
            template and all that are filled.
        - language: The language of the labels; the session's when absent.
        - delimiter: What stands between the values of delimited text: `,` `;` `|` or `tab`; a comma when absent.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/export", {
            "format": format,
            "path": path,
            "search": search,
            "filter": filter,
            "sort": sort,
            "view": view,
            "fields": fields,
            "language": language,
            "delimiter": delimiter,
        }, progress)
        return cast("records.ExportClientsResponse", answer)

    def find_duplicates(
        self,
        *,
        client_id: records.ClientID | None = None,
        client: records.ClientDraft | None = None,
        min_score: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        progress: Progress | None = None,
    ) -> records.FindDuplicatesResponse:
        """Finds clients that are likely in the directory twice, with what speaks for it.

        For one client, or for a draft of one: those that it is likely the same as, the likeliest first. For the whole
        directory: pairs, a page at a time, in a fixed order that is not that of their scores. What is compared: numbers
        in registers, e-mail addresses and telephone numbers (the contacts' too), names without legal form, accents and
        the order of words, addresses, and websites; what more than 50 clients share tells nothing. Clients in the
        trash, and pairs that were dismissed, are not found. The first call after a large import takes longer: it reads
        what has changed.

        - client_id: The client whose duplicates are looked for; all clients' when both this and `client` are absent.
        - client: A client that is not there yet.
        - min_score: The score that a pair has at least; 60 when absent.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same `minScore`; for the whole directory only.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/findDuplicates", {
            "clientId": client_id,
            "client": client,
            "minScore": min_score,
            "limit": limit,
            "cursor": cursor,
        }, progress)
        return cast("records.FindDuplicatesResponse", answer)

    def find_duplicates_all(
        self,
        *,
        client_id: records.ClientID | None = None,
        client: records.ClientDraft | None = None,
        min_score: int | None = None,
        limit: int | None = None,
        progress: Progress | None = None,
    ) -> Iterator[records.DuplicatePair]:
        """The items of all pages of `client/findDuplicates`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.find_duplicates(
                client_id=client_id, client=client, min_score=min_score, limit=limit, progress=progress, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def form(
        self,
        *,
        client_id: records.ClientID | None = None,
        without_choices: bool | None = None,
    ) -> records.GetClientFormResponse:
        """Answers the form that a user interface draws for a client, in the session's language: a left side and the
        tabs Information, Contacts and Settings.

        What is filled in at a field's `key` goes into the draft of `client/create`, `client/update` or
        `client/validate` at that path. The limits are those that these check.

        - client_id: The client whose values the form shows; absent for a new one.
        - without_choices: Leaves `choices` out, for who has them already: they are the same for every client.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/form", {
            "clientId": client_id,
            "withoutChoices": without_choices,
        })
        return cast("records.GetClientFormResponse", answer)

    def get(
        self,
        *,
        id: records.ClientID | None = None,
        number: str | None = None,
        external_id: records.GetClientExternalID | None = None,
        as_of: records.Instant | None = None,
    ) -> records.Client:
        """Answers a client, whole, by its identifier, its number, or what another system calls it.

        `asOf` answers it as it was; by its identifier also one that is in the trash now. A number and an external
        identifier are those of today.

        - id: The client's identifier.
        - number: The client's number.
        - external_id: What another system calls the client.
        - as_of: The instant, as RFC 3339 in UTC with milliseconds, as at which the client is answered; now when absent.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/get", {
            "id": id,
            "number": number,
            "externalId": external_id,
            "asOf": as_of,
        })
        return cast("records.Client", answer)

    def list(
        self,
        *,
        search: str | None = None,
        filter: records.ClientFilterDraft | None = None,
        sort: builtins.list[records.ClientSort] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        fields: builtins.list[str] | None = None,
        count_total: bool | None = None,
        view: records.ClientViewID | None = None,
    ) -> records.ListClientsResponse:
        """Lists clients, with what matters at a glance, a page at a time.

        A search finds the clients that have all its words, in any order and without regard to case and accents,
        anywhere in their names, number, e-mail addresses, contacts, telephone numbers, registrations, tags or cities. A
        telephone number is found with or without its country's code, however it is grouped. A cursor stays good while
        others write: no client is skipped or repeated because of it.

        - search: Words to look for.
        - filter: Which clients.
        - sort: The order: up to three keys, the first before the others; by name when absent.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same search, filter and sort.
        - fields: Which members of a summary to answer, besides `id`; all but `lastActivity` when absent.
        - count_total: Whether to count all that is found; costs time in a large directory.
        - view: The view whose search, filter, sort and fields count where they are not given here.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/list", {
            "search": search,
            "filter": filter,
            "sort": sort,
            "limit": limit,
            "cursor": cursor,
            "fields": fields,
            "countTotal": count_total,
            "view": view,
        })
        return cast("records.ListClientsResponse", answer)

    def list_all(
        self,
        *,
        search: str | None = None,
        filter: records.ClientFilterDraft | None = None,
        sort: builtins.list[records.ClientSort] | None = None,
        limit: int | None = None,
        fields: builtins.list[str] | None = None,
        view: records.ClientViewID | None = None,
    ) -> Iterator[records.ClientSummaryPart]:
        """The items of all pages of `client/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                search=search, filter=filter, sort=sort, limit=limit, fields=fields, view=view, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def merge(
        self,
        *,
        client_id: records.ClientID,
        others: builtins.list[records.ClientID],
        choose: dict[str, records.ClientID] | None = None,
        if_revisions: dict[str, int] | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.MergeClientsResponse:
        """Makes one client of several.

        The kept one keeps its identifier, its number, its status and all that it has; what it lacks comes from the
        first of the others that has it, or with `choose` from the one that is named there. Contacts, addresses,
        registrations, tags and external identifiers are united: contacts of the same e-mail address, and the same
        addresses, become one. The others are in no list any more; their identifiers and their numbers answer the kept
        client from then on, except that `client/delete` does not take them, and their history stays under their own
        identifiers. Clients below them are put below the kept one, and their notes, attachments and invoices are the
        kept one's; what is issued says what it said. `client/unmerge` takes all of it back.

        - client_id: The client that is kept.
        - others: The clients that are merged into it.
        - choose: The client that a field is taken from, by the field's name as in `client/activity`: `email`,
            `settings/currency`; of a list, such as `contacts` or `tags`, all of that client's instead of everybody's.
        - if_revisions: The revisions that the caller knows, by the clients' identifiers; where one has moved on, the
            call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the merge of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/merge", {
            "clientId": client_id,
            "others": others,
            "choose": choose,
            "ifRevisions": if_revisions,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.MergeClientsResponse", answer)

    def purge(
        self,
        *,
        id: records.ClientID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.PurgeClientResponse:
        """Removes a client in the trash for good, with what its history says of its fields.

        It can't be taken back.

        Its identifier is never used again; its number can be. Clients below it lose their parent.

        - id: The client's identifier; it has to be in the trash.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/purge", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.PurgeClientResponse", answer)

    def restore(
        self,
        *,
        id: records.ClientID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Takes a client out of the trash, as it was.

        - id: The client's identifier.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("client/restore", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def statement(
        self,
        *,
        client_id: records.ClientID,
        from_: str | None = None,
        to: str | None = None,
        currency: str | None = None,
        format: records.GetStatementFormat | None = None,
        language: str | None = None,
    ) -> records.GetStatementResponse:
        """Makes a client's statement of account: its documents and payments over a time, with what was owed after each,
        and what is still to be paid by how late it is; as data, and as a page to read and print.

        - client_id: The client's identifier.
        - from_: The first day: `2026-11-01`; all that ever was when absent.
        - to: The last day; today, in UTC, when absent.
        - currency: Only this currency: ISO 4217; all that the client has documents or payments in when absent.
        - format: Whether a page is made as well; `data` when absent.
        - language: The page's language: `fr` or `en`; the client's when absent.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/statement", {
            "clientId": client_id,
            "from": from_,
            "to": to,
            "currency": currency,
            "format": format,
            "language": language,
        })
        return cast("records.GetStatementResponse", answer)

    def unarchive(
        self,
        *,
        id: records.ClientID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Makes an archived client active again.

        - id: The client's identifier.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/unarchive", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def unmerge(
        self,
        *,
        merge_id: records.MergeID | None = None,
        client_id: records.ClientID | None = None,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.UnmergeClientsResponse:
        """Takes a merge back: the others are again what they were, and the kept client is as it was before, as far as
        its fields were not edited since.

        The others get their notes back as they now are; what was written about the kept client meanwhile stays there.

        A client that was merged further has to be taken out of that merge first.

        - merge_id: The merge, as `client/merge` answered it.
        - client_id: A client that was merged, or the one that was kept: the last merge of it.
        - if_revision: The revision of the kept client that the caller knows; where it has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the clients of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/unmerge", {
            "mergeId": merge_id,
            "clientId": client_id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.UnmergeClientsResponse", answer)

    def update(
        self,
        *,
        id: records.ClientID,
        patch: records.ClientDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Changes a client by a JSON merge patch (RFC 7396): what is absent stays, `null` clears, an array is replaced.

        Contacts and addresses keep their identifiers where the patch repeats them. A patch that changes nothing keeps
        the revision.

        - id: The client's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, UnauthenticatedError,
        IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/update", {
            "id": id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def validate(
        self,
        *,
        client: dict[str, Any],
        client_id: records.ClientID | None = None,
    ) -> records.ValidateClientResponse:
        """Tells what is wrong with a client that is being filled in, and what is likely not meant; nothing is stored.

        The draft may be incomplete and of any shape: what is wrong with it is a diagnostic, not an error, so that it
        can be asked for at every keystroke. Whatever `client/create`, or `client/update` of `clientId`, would refuse
        has the severity `error`.

        - client: The client as far as it is filled in, as in `client/create`; with `clientId`, what changes, as a merge
            patch.
        - client_id: The client that is being changed; absent for a new one.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("client/validate", {
            "client": client,
            "clientId": client_id,
        })
        return cast("records.ValidateClientResponse", answer)


class MemberMethods(Group):
    """`member`."""

    def create(
        self,
        *,
        member: records.MemberDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Member:
        """Adds a member to the organization.

        Nobody makes a member of a higher role than their own: only an owner makes an owner.

        - member: The member to add; of the role `member` and active where nothing else is said.
        - idempotency_key: The same key with the same params answers the member of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        DuplicateError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("member/create", {
            "member": member,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Member", answer)

    def get(self, *, id: records.MemberID) -> records.Member:
        """Answers a member of the organization; one who was removed too.

        - id: The member's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.Member", self._call("member/get", {"id": id}))

    def list(
        self,
        *,
        status: records.ListMembersStatusFilter | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListMembersResponse:
        """Lists the members of the organization, by name.

        - status: Whether members who were removed are listed: only `active` when absent.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("member/list", {
            "status": status,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListMembersResponse", answer)

    def list_all(
        self,
        *,
        status: records.ListMembersStatusFilter | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Member]:
        """The items of all pages of `member/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                status=status, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def remove(
        self,
        *,
        id: records.MemberID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.RemoveMemberResponse:
        """Removes a member: it may do nothing any more, at once and in every session.

        Its tokens are revoked.

        Its record stays, as `archived`, so that the history can name it. Clients that it owns stay its own until
        somebody else is named (`client/bulk` does that for all of them): the reply says how many there are.

        - id: The member's identifier.
        - if_revision: The revision that the caller knows; where the member has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("member/remove", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.RemoveMemberResponse", answer)

    def update(
        self,
        *,
        id: records.MemberID,
        patch: records.MemberDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Member:
        """Changes a member by a JSON merge patch (RFC 7396): what is absent stays, `null` clears the e-mail address.

        Nobody changes a member of a higher role than their own, or gives one: only an owner makes and unmakes owners,
        and one active owner stays. A new role holds at once, in every session. With the status `active` a removed
        member is back.

        - id: The member's identifier.
        - patch: What changes.
        - if_revision: The revision that the change was made for; where the member has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the member of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        InvalidStateError, StoreUnavailableError.
        """
        answer = self._call("member/update", {
            "id": id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Member", answer)


class OrganizationMethods(Group):
    """`organization`."""

    def activity(
        self,
        *,
        record_id: str | None = None,
        kind: records.RecordKind | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListOrganizationActivityResponse:
        """Lists what happened to the organization's own records, newest first: to itself, to its custom fields, to its
        members and their tokens; and what was refused to whom (`access`).

        Of tokens and refusals administrators are told.

        What happened to a client is in `client/activity`, the values of its custom fields included.

        - record_id: Only changes of this record: the organization's identifier, a custom field's key, or the identifier
            of a member or a token.
        - kind: Only changes of records of this kind.
        - member_id: Only what this member changed.
        - method: Only what was changed through this method.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("organization/activity", {
            "recordId": record_id,
            "kind": kind,
            "memberId": member_id,
            "method": method,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListOrganizationActivityResponse", answer)

    def activity_all(
        self,
        *,
        record_id: str | None = None,
        kind: records.RecordKind | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Activity]:
        """The items of all pages of `organization/activity`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.activity(
                record_id=record_id, kind=kind, member_id=member_id, method=method, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def get(self) -> records.Organization:
        """Answers the organization whose directory it is, with the defaults of its clients' settings.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.Organization", self._call("organization/get", {}))

    def update(
        self,
        *,
        patch: records.OrganizationDraftMergePatch,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Organization:
        """Changes the organization's name, the defaults of its clients' settings, or the pattern of their numbers, by a
        JSON merge patch (RFC 7396).

        The defaults apply at once to every client that has no value of its own. Clients keep the numbers that they
        have. The plan cannot be changed here. That sessions need a token is for an owner to say, once an owner has one;
        who runs the service can take it back on the command line.

        - patch: What changes. Only the tax and `requireTokens` can be cleared.
        - if_revision: The revision that the change was made for; where the organization has moved on, the call fails
            with `conflict`.
        - idempotency_key: The same key with the same params answers the organization, for 30 days; its length counts in
            bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError, InvalidStateError,
        StoreUnavailableError.
        """
        answer = self._call("organization/update", {
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Organization", answer)


class RpcMethods(Group):
    """`rpc`."""

    def discover(self) -> dict[str, Any]:
        """Describes the service: the OpenRPC document of exactly this program.

        Works before `initialize` too.

        Needs the role guest and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError.
        """
        return cast("dict[str, Any]", self._call("rpc.discover", {}))


class ServiceMethods(Group):
    """`service`."""

    def status(self) -> records.GetStatusResponse:
        """Tells how the service is: its version and its store.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.GetStatusResponse", self._call("service/status", {}))


class SessionMethods(Group):
    """`session`."""

    def get(self) -> records.GetSessionResponse:
        """Tells who the peer is, and what it may do at this moment.

        Needs the role guest and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        UnauthenticatedError, StoreUnavailableError.
        """
        return cast("records.GetSessionResponse", self._call("session/get", {}))


class TokenMethods(Group):
    """`token`."""

    def create(
        self,
        *,
        token: records.TokenDraft,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.CreateTokenResponse:
        """Makes a token, by which a program begins sessions as a member: your own, or for administrators that of
        another one.

        The secret is in this answer and nowhere else: the service keeps only its SHA-256. A token never does more than
        who makes it: its role is at most that of the session, and where that has a limited token, the limits hold for
        the new one too. A token for another member has that member's present role at most.

        - token: The token to make.
        - idempotency_key: The same key with the same params answers the token of the first call, without its secret,
            for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept: the secret lets nobody in.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError, InvalidStateError,
        StoreUnavailableError.
        """
        answer = self._call("token/create", {
            "token": token,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.CreateTokenResponse", answer)

    def list(
        self,
        *,
        member_id: records.MemberID | None = None,
        everyone: bool | None = None,
        include_revoked: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListTokensResponse:
        """Lists tokens, the oldest first: your own, or for administrators those of another member or of everybody.

        No secret is in it.

        - member_id: Whose; your own when absent.
        - everyone: Whether those of all members are listed.
        - include_revoked: Whether revoked ones are listed too.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, UnauthenticatedError, StoreUnavailableError.
        """
        answer = self._call("token/list", {
            "memberId": member_id,
            "everyone": everyone,
            "includeRevoked": include_revoked,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListTokensResponse", answer)

    def list_all(
        self,
        *,
        member_id: records.MemberID | None = None,
        everyone: bool | None = None,
        include_revoked: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Token]:
        """The items of all pages of `token/list`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.list(
                member_id=member_id, everyone=everyone, include_revoked=include_revoked, limit=limit, cursor=cursor
            )
            for item in page["items"]:
                yield item
            cursor = page.get("nextCursor")
            if cursor is None:
                return

    def revoke(
        self,
        *,
        id: records.TokenID,
        if_revision: int | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Token:
        """Revokes a token, for good: your own, or for administrators that of another member.

        It holds at once, in every running service: the next request of a session that began with it is refused with
        `unauthenticated`.

        - id: The token's identifier.
        - if_revision: The revision that the caller knows; where the token has moved on, the call fails with `conflict`.
        - idempotency_key: The same key with the same params answers the same, for 30 days; its length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, UnauthenticatedError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("token/revoke", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Token", answer)


class Methods:
    """All resources; what inherits says how a call is made."""

    def _caller(self) -> Caller:
        raise NotImplementedError

    @cached_property
    def access(self) -> AccessMethods:
        """The methods `access/…`."""
        return AccessMethods(self._caller())

    @cached_property
    def activity(self) -> ActivityMethods:
        """The methods `activity/…`."""
        return ActivityMethods(self._caller())

    @cached_property
    def client(self) -> ClientMethods:
        """The methods `client/…`."""
        return ClientMethods(self._caller())

    @cached_property
    def member(self) -> MemberMethods:
        """The methods `member/…`."""
        return MemberMethods(self._caller())

    @cached_property
    def organization(self) -> OrganizationMethods:
        """The methods `organization/…`."""
        return OrganizationMethods(self._caller())

    @cached_property
    def rpc(self) -> RpcMethods:
        """The methods `rpc.…`."""
        return RpcMethods(self._caller())

    @cached_property
    def service(self) -> ServiceMethods:
        """The methods `service/…`."""
        return ServiceMethods(self._caller())

    @cached_property
    def session(self) -> SessionMethods:
        """The methods `session/…`."""
        return SessionMethods(self._caller())

    @cached_property
    def token(self) -> TokenMethods:
        """The methods `token/…`."""
        return TokenMethods(self._caller())
