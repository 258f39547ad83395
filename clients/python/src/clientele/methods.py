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


class ActivityMethods(Group):
    """`activity`."""

    def undo(
        self,
        *,
        sequence: int,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.UndoActivityResponse:
        """Takes a change of a client back, as far as its fields were not edited since.

        A creation is taken back by putting the client in the trash. The undoing is a change itself, and can be undone.

        - sequence: The change's place in the history, as `client/activity` answers it.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("activity/undo", {
            "sequence": sequence,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.UndoActivityResponse", answer)

    def verify(self, *, known: records.KnownLink | None = None) -> records.HistoryCheck:
        """Checks that nothing in the history was altered beneath the service, and that each client is what its last
        change made it.

        Each change is bound to all before it by BLAKE2b-256 (RFC 7693). Who keeps the answer's `entries` and `link`
        elsewhere and sends them as `known` later learns too whether the whole history was written anew.

        - known: What an earlier check answered.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, PlanRequiredError, StoreUnavailableError.
        """
        return cast("records.HistoryCheck", self._call("activity/verify", {"known": known}))


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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
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
        NotFoundError, NotAllowedError, StoreUnavailableError.
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
        """Removes a contact from a client; where it was the default, the next by order becomes it.

        - client_id: The client's identifier.
        - contact_id: The contact's identifier.
        - if_revision: The revision that the change was made for; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError, InvalidStateError,
        StoreUnavailableError.
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
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
        encoding: str | None = None,
        delimiter: str | None = None,
        progress: Progress | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.ImportResult:
        """Imports clients from a workbook (.xlsx, .xlsm) or delimited text (.csv, .tsv), by path or content.

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
        - encoding: The encoding of a text, such as `windows-1252`; found out when absent.
        - delimiter: The delimiter of a text: `,` `;` `|` or `tab`; found out when absent.
        - idempotency_key: The same key with the same params answers the import of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is read, checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotAllowedError, PlanRequiredError, IdempotencyMismatchError, UnreadableFileError, StoreUnavailableError.
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
            "encoding": encoding,
            "delimiter": delimiter,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        }, progress)
        return cast("records.ImportResult", answer)

    def template(
        self,
        *,
        language: records.Language | None = None,
        path: str | None = None,
    ) -> records.MakeImportTemplateResponse:
        """Makes the workbook to fill in for an import: its columns, with drop-down lists and a help sheet, in a
        language.

        With a `path` the workbook is written there, and a file that is there already is left alone; else its content is
        answered.

        - language: The language of the labels; the session's when absent.
        - path: Where to write the workbook, on the service's machine; there must not be a file yet.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        RequestFailedError, NotAllowedError, StoreUnavailableError.
        """
        answer = self._call("client/import/template", {
            "language": language,
            "path": path,
        })
        return cast("records.MakeImportTemplateResponse", answer)


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
        DuplicateError, NotAllowedError, IdempotencyMismatchError, StoreUnavailableError.
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
        NotAllowedError, StoreUnavailableError.
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
        NotFoundError, ConflictError, NotAllowedError, IdempotencyMismatchError, StoreUnavailableError.
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
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, IdempotencyMismatchError, StoreUnavailableError.
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
        self.contacts = ClientContactsMethods(caller)
        self.import_ = ClientImportMethods(caller)
        self.views = ClientViewsMethods(caller)

    def activity(
        self,
        *,
        client_id: records.ClientID,
        field: str | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> records.ListActivityResponse:
        """Lists what happened to a client, newest first: who changed what, when, through which method, from what to
        what.

        A client in the trash has its history too.

        - client_id: The client's identifier.
        - field: Only changes of this field, or of fields in it: `email`, `settings`, `settings/currency`,
            `contacts/con_…`.
        - member_id: Only what this member changed.
        - method: Only what was changed through this method.
        - limit: How many at most; 50 when absent.
        - cursor: Where the page before ended: its `nextCursor`, with the same params.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, StoreUnavailableError.
        """
        answer = self._call("client/activity", {
            "clientId": client_id,
            "field": field,
            "memberId": member_id,
            "method": method,
            "limit": limit,
            "cursor": cursor,
        })
        return cast("records.ListActivityResponse", answer)

    def activity_all(
        self,
        *,
        client_id: records.ClientID,
        field: str | None = None,
        member_id: records.MemberID | None = None,
        method: str | None = None,
        limit: int | None = None,
    ) -> Iterator[records.Activity]:
        """The items of all pages of `client/activity`, each page asked for when it is needed."""
        cursor: str | None = None
        while True:
            page = self.activity(
                client_id=client_id, field=field, member_id=member_id, method=method, limit=limit, cursor=cursor
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/archive", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

    def blame(self, *, id: records.ClientID) -> records.BlameClientResponse:
        """Tells for each field of a client who set it, when, and through what.

        - id: The client's identifier.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, StoreUnavailableError.
        """
        return cast("records.BlameClientResponse", self._call("client/blame", {"id": id}))

    def copy(
        self,
        *,
        id: records.ClientID,
        name: str | None = None,
        number: str | None = None,
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds a client that is as another one, with a number of its own and without its external identifiers.

        - id: The client to copy.
        - name: The copy's name; the same when absent.
        - number: The copy's number; the next one when absent.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, DuplicateError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/copy", {
            "id": id,
            "name": name,
            "number": number,
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
        NotFoundError, NotAllowedError, StoreUnavailableError.
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
        idempotency_key: str | None = None,
        dry_run: bool | None = None,
    ) -> records.Client:
        """Adds a client, with its contacts, addresses and settings, and gives it a number.

        - client: The client to add.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        DuplicateError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError, StoreUnavailableError.
        """
        answer = self._call("client/create", {
            "client": client,
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

        - id: The client's identifier.
        - if_revision: The revision that the caller knows; where the client has moved on, the call fails with
            `conflict`.
        - idempotency_key: The same key with the same params answers the client of the first call, for 30 days; its
            length counts in bytes.
        - dry_run: Everything is checked and answered as it would be, and nothing is kept.

        Needs the role administrator and the plan pro.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/delete", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

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
        NotFoundError, NotAllowedError, StoreUnavailableError.
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
        fields: builtins.list[Literal["city", "currency", "defaultContact", "email", "id", "kind", "name", "number", "phone", "revision", "status", "updatedAt"]] | None = None,
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
        - fields: Which members of a summary to answer, besides `id`; all when absent.
        - count_total: Whether to count all that is found; costs time in a large directory.
        - view: The view whose search, filter, sort and fields count where they are not given here.

        Needs the role member and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        NotFoundError, NotAllowedError, StoreUnavailableError.
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
        fields: builtins.list[Literal["city", "currency", "defaultContact", "email", "id", "kind", "name", "number", "phone", "revision", "status", "updatedAt"]] | None = None,
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError, InvalidStateError,
        StoreUnavailableError.
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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError, InvalidStateError,
        StoreUnavailableError.
        """
        answer = self._call("client/restore", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

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
        NotFoundError, ConflictError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/unarchive", {
            "id": id,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)

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
        NotFoundError, ConflictError, DuplicateError, NotAllowedError, PlanRequiredError, IdempotencyMismatchError,
        StoreUnavailableError.
        """
        answer = self._call("client/update", {
            "id": id,
            "patch": patch,
            "ifRevision": if_revision,
            "idempotencyKey": idempotency_key,
            "dryRun": dry_run,
        })
        return cast("records.Client", answer)


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
        NotAllowedError, StoreUnavailableError.
        """
        return cast("records.GetStatusResponse", self._call("service/status", {}))


class SessionMethods(Group):
    """`session`."""

    def get(self) -> records.GetSessionResponse:
        """Tells who the peer is, and what it may do.

        Needs the role guest and the plan free.

        Raises InvalidRequestError, InvalidParamsError, InternalError, ServerNotInitializedError, RequestCancelledError,
        StoreUnavailableError.
        """
        return cast("records.GetSessionResponse", self._call("session/get", {}))


class Methods:
    """All resources; what inherits says how a call is made."""

    def _caller(self) -> Caller:
        raise NotImplementedError

    @cached_property
    def activity(self) -> ActivityMethods:
        """The methods `activity/…`."""
        return ActivityMethods(self._caller())

    @cached_property
    def client(self) -> ClientMethods:
        """The methods `client/…`."""
        return ClientMethods(self._caller())

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
