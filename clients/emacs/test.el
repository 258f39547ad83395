;;; test.el --- Tests clientele.el against the service  -*- lexical-binding: t; -*-

;;; Commentary:

;; CLIENTELE=PROGRAM emacs -Q --batch -L clients/emacs -l clients/emacs/test.el

;;; Code:

(require 'clientele)
(require 'ert)

(defvar clientele-test--folder (make-temp-file "clientele" t))
(add-hook 'kill-emacs-hook (lambda () (delete-directory clientele-test--folder t)))

(defun clientele-test--csv (name rows)
  "Write a list of ROWS clients to the file NAME, and return its path."
  (let ((path (expand-file-name name clientele-test--folder))
        (coding-system-for-write 'utf-8))
    (with-temp-file path
      (insert "Client number;Client name;City\n")
      (dotimes (row rows) (insert (format "R-%d;Société %d;Besançon\n" row row))))
    path))

(defmacro clientele-test--with (connection &rest body)
  "Run BODY with CONNECTION to a service with an empty store, within a minute."
  (declare (indent 1))
  `(let ((clientele-program (getenv "CLIENTELE"))
         (clientele-arguments '("--store" ":memory:"))
         (clientele-locale "en"))
     (with-timeout (60 (ert-fail "it took more than a minute"))
       (let ((,connection (clientele-connect)))
         (unwind-protect (progn ,@body)
           (should (eql 0 (clientele-disconnect ,connection))))))))

(defun clientele-test--numbers (connection &optional search)
  "List the numbers of clients that CONNECTION finds by SEARCH."
  (seq-map (lambda (client) (plist-get client :number))
           (plist-get (clientele-request connection 'client/list
                                         (and search (list :search search)))
                      :items)))

(ert-deftest clientele-creates-and-lists ()
  (clientele-test--with service
    (let ((client (clientele-request
                   service 'client/create
                   '(:client (:number "CAFÉ-1" :name "Café Noir" :tags []
                              :contacts [(:firstName "Zoé")])))))
      (should (equal "Café Noir" (plist-get client :name)))
      (should (eq t (plist-get (aref (plist-get client :contacts) 0) :isDefault))))
    (should (equal '("CAFÉ-1") (clientele-test--numbers service "cafe NOIR")))
    (should (equal nil (clientele-test--numbers service "nobody")))))

(ert-deftest clientele-tells-every-mistake ()
  (clientele-test--with service
    (let ((failure (should-error
                    (clientele-request
                     service 'client/create
                     '(:client (:name "" :contacts [(:email "zoe")])))
                    :type 'clientele-error)))
      (should (string-match-p "/client/name: " (cadr failure)))
      (should (string-match-p "/client/contacts/0/email: " (cadr failure)))
      (should (eql -32602 (plist-get (nth 2 failure) :code))))))

(ert-deftest clientele-imports-with-progress ()
  (clientele-test--with service
    (let* (values
           (result (clientele-request
                    service 'client/import
                    (list :path (clientele-test--csv "some.csv" 400))
                    :on-progress (lambda (value) (push value values))))
           (kinds (mapcar (lambda (value) (plist-get value :kind)) values)))
      (should (eql 400 (plist-get result :created)))
      (should (equal "begin" (car (last kinds))))
      (should (equal "end" (car kinds)))
      (should (seq-every-p (lambda (kind) (equal kind "report"))
                           (butlast (cdr kinds))))
      (should (equal (plist-get result :summary) (plist-get (car values) :message))))
    (should (equal '("R-399") (clientele-test--numbers service "R-399")))
    (should (eql 0 (hash-table-count (oref service watchers))))))

(ert-deftest clientele-cancels-an-import-under-way ()
  (clientele-test--with service
    (let* (id answer
           (cancel (lambda (_value) (clientele-cancel service id))))
      (setq id (clientele-send
                service 'client/import
                (list :path (clientele-test--csv "many.csv" 100000))
                :on-progress cancel
                :on-result (lambda (result) (setq answer (list 'result result)))
                :on-error (lambda (error) (setq answer error))))
      (clientele--wait service (lambda () answer))
      (should (eql -32800 (plist-get answer :code)))
      (should (equal nil (clientele-test--numbers service)))
      ;; To cancel what is done, or never was, changes nothing.
      (clientele-cancel service id)
      (clientele-cancel service 4711)
      (should (equal nil (clientele-test--numbers service))))))

(ert-deftest clientele-quitting-cancels ()
  (clientele-test--with service
    (should
     (eq 'quit
         (condition-case nil
             (clientele-request
              service 'client/import
              (list :path (clientele-test--csv "many.csv" 100000))
              :on-progress
              (lambda (value)
                (when (equal (plist-get value :kind) "begin")
                  (setq quit-flag t))))
           (quit 'quit))))
    (should (equal nil (clientele-test--numbers service)))))

(ert-deftest clientele-says-when-the-service-is-gone ()
  (clientele-test--with service
    (kill-process (oref service program))
    (should-error (clientele-request service 'client/list nil))
    (setq service (clientele-connect))))

(ert-deftest clientele-leaves-no-process-when-refused ()
  (let ((clientele-program (getenv "CLIENTELE"))
        (clientele-arguments '("--store" "/dev/null/none")))
    (should-error (clientele-connect))
    (should-not (seq-find (lambda (process)
                            (string-prefix-p "clientele" (process-name process)))
                          (seq-filter #'process-live-p (process-list))))))

(ert-deftest clientele-commands ()
  (let ((clientele-program (getenv "CLIENTELE"))
        (clientele-arguments '("--store" ":memory:"))
        (clientele-locale "fr"))
    (with-timeout (60 (ert-fail "it took more than a minute"))
      (clientele-import (clientele-test--csv "page.csv" 60))
      (clientele-list "")
      (with-current-buffer "*Clients*"
        (should (eql 50 (count-lines (point-min) (point-max))))
        (clientele-list-more)
        (should (eql 60 (count-lines (point-min) (point-max)))))
      (clientele-list "société 42")
      (with-current-buffer "*Clients*"
        (should (equal '("R-42" "Société 42" "" "" "Besançon")
                       (append (tabulated-list-get-entry) nil)))
        (call-interactively #'clientele-show))
      (with-current-buffer "*Client*"
        (should (string-prefix-p "Société 42\n\nNumber           R-42\n"
                                 (buffer-string)))
        (should (string-match-p "^Address +Besançon" (buffer-string))))
      (should (string-prefix-p
               "Il n’y a pas" (cadr (should-error (clientele-show "NONE")
                                                  :type 'user-error))))
      (let ((path (expand-file-name "wrong.csv" clientele-test--folder)))
        (with-temp-file path
          (insert "Client number;Client name;Email\nX-1;X;nobody\n"))
        (clientele-import path)
        (with-current-buffer "*Clients import*"
          (should (string-match-p "C2: error: " (buffer-string)))))
      (clientele-quit)
      (should-not clientele--connection))))

(ert-run-tests-batch-and-exit)
;;; test.el ends here
