;;; clientele.el --- Client directory over JSON-RPC  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: MIT
;; Version: 1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: comm, tools

;;; Commentary:

;; Clientele is a directory of clients that is served over JSON-RPC by a
;; program, `clientele'.  This library starts it by itself.
;;
;;   M-x clientele-list    lists the clients in which words occur
;;   M-x clientele-show    shows a client
;;   M-x clientele-import  imports a workbook or delimited text
;;   M-x clientele-quit    ends the service
;;
;; In a program: `clientele-connect', `clientele-request' (which waits;
;; \\[keyboard-quit] cancels the request), `clientele-send' (which does not
;; wait), `clientele-cancel' and `clientele-disconnect'.

;;; Code:

(require 'jsonrpc)
(require 'seq)
(require 'subr-x)
(require 'tabulated-list)

(defgroup clientele nil
  "Client directory over JSON-RPC."
  :group 'applications)

(defcustom clientele-program "clientele"
  "The program of the service."
  :type 'string)

(defcustom clientele-arguments nil
  "What the program is started with, such as (\"--store\" \"FILE\")."
  :type '(repeat string))

(defcustom clientele-locale nil
  "The language of messages, such as \"fr\"; nil leaves it to the environment."
  :type '(choice (const :tag "As the environment says" nil) string))

;;; The protocol

(defclass clientele-connection (jsonrpc-process-connection)
  ((last-id :initform nil
            :documentation "The id of the request that was sent last.")
   (watchers :initform (make-hash-table :test #'equal)
             :documentation "What to call with the progress of a token.")
   (program :initarg :program
            :documentation "The process of the service."))
  :documentation "A connection to the service.")

;; Emacs 28 does not tell the id of an asynchronous request, which
;; cancelling needs.
(cl-defmethod jsonrpc-connection-send :before
  ((connection clientele-connection) &key id method &allow-other-keys)
  "Keep ID, where METHOD is requested through CONNECTION."
  (when (and id method) (oset connection last-id id)))

(defun clientele--notified (connection method params)
  "Pass on the notification METHOD with PARAMS that came from CONNECTION."
  (when (eq method '$/progress)
    (when-let ((watcher (gethash (plist-get params :token)
                                 (oref connection watchers))))
      (funcall watcher (plist-get params :value)))))

(defun clientele-connect ()
  "Start the service, make it ready for requests, and return the connection."
  (let* ((program
          (or (executable-find clientele-program)
              (user-error "There is no program %s; see `clientele-program'"
                          clientele-program)))
         (process nil)
         (connection
          (apply
           #'make-instance 'clientele-connection
           :name "clientele"
           :process (lambda ()
                      (setq process
                            (make-process
                             :name "clientele"
                             :command (cons program clientele-arguments)
                             :connection-type 'pipe
                             :coding 'utf-8-emacs-unix
                             :noquery t
                             :stderr (get-buffer-create "*clientele stderr*"))))
           :notification-dispatcher #'clientele--notified
           ;; Keeping every message would cost more than the messages.
           (if (< emacs-major-version 30)
               '(:events-buffer-scrollback-size 0)
             '(:events-buffer-config (:size 0 :format short))))))
    (oset connection program process)
    (condition-case refused
        (clientele-request
         connection 'initialize
         `(:processId ,(emacs-pid) :clientInfo (:name "emacs" :version ,emacs-version)
           ,@(and clientele-locale (list :locale clientele-locale))
           :capabilities ,(make-hash-table)))
      (error (jsonrpc-shutdown connection)
             (signal (car refused) (cdr refused))))
    (jsonrpc-notify connection 'initialized (make-hash-table))
    connection))

(defun clientele-disconnect (connection)
  "End CONNECTION in order, and return the exit code of the service."
  (let ((process (oref connection program)))
    (when (process-live-p process)
      (clientele-request connection 'shutdown nil)
      (jsonrpc-notify connection 'exit nil)
      (with-timeout (5)
        (while (process-live-p process) (accept-process-output process 0.1))))
    (jsonrpc-shutdown connection)
    (process-exit-status process)))

(cl-defun clientele-send
    (connection method params &key on-result on-error on-progress)
  "Request METHOD with PARAMS through CONNECTION; return the request's id.
ON-RESULT is called with the result, or ON-ERROR with the error, both
plists; ON-PROGRESS before that with each value of `$/progress'."
  (let* ((token (and on-progress (format "emacs-%s" (gensym ""))))
         (watchers (oref connection watchers))
         (params (if token (append params (list :workDoneToken token)) params)))
    (when token (puthash token on-progress watchers))
    (jsonrpc-async-request
     connection method params
     :timeout nil
     :success-fn (lambda (result)
                   (remhash token watchers)
                   (when on-result (funcall on-result result)))
     :error-fn (lambda (error)
                 (remhash token watchers)
                 (when on-error (funcall on-error error))))
    (oref connection last-id)))

(defun clientele-cancel (connection id)
  "Cancel the request ID of CONNECTION; harmless when it is done."
  (jsonrpc-notify connection '$/cancelRequest (list :id id)))

(define-error 'clientele-error "Clientele")

(cl-defun clientele-request (connection method params &key on-progress)
  "Request METHOD with PARAMS through CONNECTION; wait, and return the result.
An error of the service is signalled as `clientele-error', with its
message and the whole error as data.  Quitting cancels the request, and
waits for the answer to that.  ON-PROGRESS is as in `clientele-send'."
  (let* ((answer nil)
         (id (clientele-send
              connection method params
              :on-result (lambda (result) (setq answer (list 'result result)))
              :on-error (lambda (error) (setq answer (list 'error error)))
              :on-progress on-progress)))
    (condition-case nil
        (clientele--wait connection (lambda () answer))
      (quit (clientele-cancel connection id)
            (clientele--wait connection (lambda () answer))
            ;; What was done before it could be cancelled is answered.
            (unless (eq (car answer) 'result) (signal 'quit nil))))
    (pcase answer
      (`(result ,result) result)
      (`(error ,error)
       (signal 'clientele-error (list (clientele--sentence error) error))))))

(defun clientele--wait (connection done)
  "Take what comes through CONNECTION until calling DONE gives non-nil."
  (while (not (funcall done))
    (unless (jsonrpc-running-p connection)
      (accept-process-output nil 0.1)   ; what it said last, and its end
      (unless (funcall done) (error "The service has ended")))
    (accept-process-output nil 0.1)))

(defun clientele--sentence (error)
  "Say ERROR of the service in a sentence, with all issues."
  (string-join
   (cons (plist-get error :message)
         (seq-map (lambda (issue)
                    (format "%s: %s" (plist-get issue :pointer)
                            (plist-get issue :message)))
                  (let ((data (plist-get error :data)))
                    (and (listp data) (plist-get data :issues)))))
   "\n  "))

;;; Commands

(defvar clientele--connection nil "The connection of the commands.")

(defun clientele--call (method params &rest options)
  "Request METHOD with PARAMS of the service, which is started when needed.
OPTIONS are those of `clientele-request'."
  (unless (and clientele--connection (jsonrpc-running-p clientele--connection))
    (setq clientele--connection (clientele-connect)))
  (condition-case failure
      (apply #'clientele-request clientele--connection method params options)
    (clientele-error (user-error "%s" (cadr failure)))))

(defun clientele-quit ()
  "End the service that the commands have started."
  (interactive)
  (when clientele--connection
    (clientele-disconnect clientele--connection)
    (setq clientele--connection nil)))

(defvar-local clientele-list--search nil "What this buffer's list is of.")
(defvar-local clientele-list--cursor nil "Where this buffer's list goes on.")

(defvar clientele-list-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "RET") #'clientele-show)
    (define-key map "s" #'clientele-list)
    (define-key map "m" #'clientele-list-more)
    (define-key map "i" #'clientele-import)
    map)
  "Keys in a list of clients.")

(define-derived-mode clientele-list-mode tabulated-list-mode "Clients"
  "List of clients.
\\{clientele-list-mode-map}"
  (setq tabulated-list-format
        [("Number" 12 t) ("Name" 28 t) ("Default contact" 22 t)
         ("E-mail" 36 t) ("City" 0 t)])
  (add-hook 'tabulated-list-revert-hook #'clientele-list--fetch nil t)
  (tabulated-list-init-header))

(defun clientele-list--fetch (&optional more)
  "Fetch the list of this buffer, or with MORE, its next page."
  (let ((page (clientele--call
               'client/list
               `(,@(and clientele-list--search
                        (list :search clientele-list--search))
                 ,@(and more (list :cursor clientele-list--cursor))))))
    (setq clientele-list--cursor (plist-get page :nextCursor)
          mode-line-process
          (concat (and clientele-list--search
                       (format " “%s”" clientele-list--search))
                  (and clientele-list--cursor " (m: more)"))
          tabulated-list-entries
          (append (and more tabulated-list-entries)
                  (seq-map #'clientele-list--entry (plist-get page :items))))))

(defun clientele-list--entry (client)
  "Make a line of CLIENT, a summary."
  (let* ((contact (plist-get client :defaultContact))
         (cells (list (plist-get client :number)
                      (plist-get client :name)
                      (plist-get contact :name)
                      (or (plist-get client :email) (plist-get contact :email))
                      (plist-get client :city))))
    (list (plist-get client :id)
          (vconcat (mapcar #'clientele--clean cells)))))

(defun clientele--clean (text)
  "Make TEXT, or nil, fit for a line."
  (replace-regexp-in-string "[[:cntrl:]]+" " " (format "%s" (or text ""))))

;;;###autoload
(defun clientele-list (&optional search)
  "List the clients in which the words SEARCH occur, or all."
  (interactive (list (read-string "Search clients (empty: all): ")))
  (with-current-buffer (get-buffer-create "*Clients*")
    (unless (derived-mode-p 'clientele-list-mode) (clientele-list-mode))
    (setq clientele-list--search
          (and search (not (string-blank-p search)) search))
    (clientele-list--fetch)
    (tabulated-list-print)
    (goto-char (point-min))
    (pop-to-buffer-same-window (current-buffer))
    (unless tabulated-list-entries
      (message (if search "No client has “%s”" "There are no clients yet")
               search))))

(defun clientele-list-more ()
  "Add the next page to the list."
  (interactive nil clientele-list-mode)
  (if (not clientele-list--cursor)
      (message "That is all")
    (clientele-list--fetch t)
    (tabulated-list-print t)))

;;;###autoload
(defun clientele-show (client)
  "Show CLIENT, by its id or number."
  (interactive (list (or (tabulated-list-get-id)
                         (read-string "Number of the client: "))))
  (let ((record (clientele--call
                 'client/get
                 (list (if (string-prefix-p "cli_" client) :id :number)
                       client))))
    (with-current-buffer (get-buffer-create "*Client*")
      (let ((inhibit-read-only t))
        (erase-buffer)
        (clientele-show--insert record)
        (goto-char (point-min)))
      (special-mode)
      (setq-local revert-buffer-function
                  (lambda (&rest _) (clientele-show (plist-get record :id))))
      (pop-to-buffer (current-buffer)))))

(defun clientele-show--insert (client)
  "Insert CLIENT, a whole record, for people."
  (insert (propertize (clientele--clean (plist-get client :name)) 'face 'bold)
          "\n\n")
  (pcase-dolist (`(,label . ,value)
                 `(("Number" . ,(plist-get client :number))
                   ("Status" . ,(plist-get client :status))
                   ("Legal name" . ,(plist-get client :legalName))
                   ("E-mail" . ,(plist-get client :email))
                   ("Telephone" . ,(plist-get (plist-get client :phone) :raw))
                   ("Website" . ,(plist-get client :website))
                   ("Tags" . ,(string-join (plist-get client :tags) ", "))))
    (clientele-show--line label value))
  (seq-doseq (address (plist-get client :addresses))
    (clientele-show--line
     "Address"
     (clientele--joined address :attention :line1 :line2 :line3 :postalCode
                        :city :country)))
  (seq-doseq (contact (plist-get client :contacts))
    (clientele-show--line
     (if (eq (plist-get contact :isDefault) t) "Default contact" "Contact")
     (string-join
      (delete "" (list (or (plist-get contact :displayName)
                           (string-join
                            (delq nil (list (plist-get contact :firstName)
                                            (plist-get contact :lastName)))
                            " "))
                       (clientele--joined contact :jobTitle :email)
                       (mapconcat (lambda (phone) (plist-get phone :raw))
                                  (plist-get contact :phones) ", ")))
      ", "))))

(defun clientele--joined (record &rest members)
  "Join the MEMBERS that RECORD has."
  (mapconcat (lambda (member) (plist-get record member))
             (seq-filter (lambda (member) (plist-get record member)) members)
             ", "))

(defun clientele-show--line (label value)
  "Insert a line for VALUE, where there is one, with LABEL."
  (unless (member value '(nil ""))
    (insert (format "%-16s %s\n" label (clientele--clean value)))))

;;;###autoload
(defun clientele-import (file)
  "Import FILE, a workbook or delimited text.
\\[keyboard-quit] cancels it, and nothing is imported.  Where something
is wrong, it is shown cell by cell."
  (interactive "fImport clients from: ")
  (let* ((reporter (make-progress-reporter "Importing clients... " 0 100))
         (result (clientele--call
                  'client/import (list :path (expand-file-name file))
                  :on-progress
                  (lambda (value)
                    (when-let ((percentage (plist-get value :percentage)))
                      (progress-reporter-update reporter percentage)))))
         (diagnostics (plist-get result :diagnostics)))
    (unless (seq-empty-p diagnostics)
      (with-current-buffer (get-buffer-create "*Clients import*")
        (let ((inhibit-read-only t))
          (erase-buffer)
          (seq-doseq (found diagnostics)
            (insert (clientele-import--line found) "\n"))
          (goto-char (point-min)))
        (special-mode)
        (display-buffer (current-buffer))))
    (when-let ((list (get-buffer "*Clients*")))
      (with-current-buffer list (revert-buffer)))
    (message "%s" (plist-get result :summary))
    result))

(defun clientele-import--line (found)
  "Say in a line what was FOUND in a file."
  (clientele--clean
   (format "%s: %s: %s"
           (string-join
            (mapcar (lambda (part) (format "%s" part))
                    (delq nil (list (plist-get found :sheet)
                                    (or (plist-get found :cell)
                                        (plist-get found :row)))))
            "!")
           (plist-get found :severity) (plist-get found :message))))

(provide 'clientele)
;;; clientele.el ends here
