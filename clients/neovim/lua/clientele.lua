-- Connections to the Clientele directory service, over Neovim's own `vim.lsp.rpc` (Neovim 0.7 and newer).
--
--   local service = require('clientele').connect({ arguments = { '--store', ':memory:' } })
--   local client = service:call('client/create', { client = { name = 'Café Noir' } })
--   local id = service:request('client/import', { path = '/tmp/clients.csv' }, function(failure, result) … end, print)
--   service:cancel(id)
--   service:close()

local M = {}

local REQUEST_CANCELLED = -32800

local Service = {}
Service.__index = Service

-- Neovim before 0.10 takes the program apart from its arguments.
local function start(command, dispatchers)
  local ok, rpc = pcall(vim.lsp.rpc.start, command, dispatchers)
  if ok then return rpc end
  return vim.lsp.rpc.start(command[1], vim.list_slice(command, 2), dispatchers)
end

-- Starts the service and makes it ready for requests. Options, all optional: `program`; `arguments`, a list; `locale`;
-- `timeout`, how many milliseconds `call` waits.
function M.connect(options)
  options = options or {}
  local program = options.program or 'clientele'
  if vim.fn.executable(program) == 0 then error('there is no program ' .. program, 0) end
  local service = setmetatable({ timeout = options.timeout or 60000, watchers = {}, pending = {}, tokens = 0 }, Service)
  service.rpc = start(vim.list_extend({ program }, options.arguments or {}), {
    notification = function(method, params) service:notified(method, params) end,
    on_exit = function(code)
      service.code = code
      vim.schedule(function() service:ended() end)
    end,
  })
  local ready, failure = pcall(service.call, service, 'initialize', {
    processId = vim.fn.getpid(),
    clientInfo = { name = 'neovim' },
    locale = options.locale,
    capabilities = vim.empty_dict(),
  })
  if not ready then
    service.rpc.notify('exit')
    error(failure, 0)
  end
  service.rpc.notify('initialized', vim.empty_dict())
  return service
end

-- Requests a method, and returns the request's id at once. `answered` is called with an error or nil, and the result;
-- `progress`, where there is one, before that with each value of `$/progress`.
function Service:request(method, params, answered, progress)
  local token
  if progress then
    self.tokens = self.tokens + 1
    token = 'neovim-' .. self.tokens
    self.watchers[token] = progress
    params = vim.tbl_extend('force', params, { workDoneToken = token })
  end
  local id
  local function answer(failure, result)
    if not self.pending[id] then return end
    self.pending[id] = nil
    if token then self.watchers[token] = nil end
    answered(failure, result)
  end
  -- `vim.lsp.rpc` keeps the answer to a cancelled request to itself, and tells only that there was one.
  local function replied()
    vim.schedule(function() answer({ code = REQUEST_CANCELLED, message = 'The request was cancelled.' }) end)
  end
  local sent
  sent, id = self.rpc.request(method, params, answer, replied)
  if not sent then error('the service has ended', 0) end
  self.pending[id] = answer
  return id
end

-- Requests a method, waits, and returns the result. An error of the service is thrown, as a table.
function Service:call(method, params, progress)
  local done, failure, result
  local id = self:request(method, params, function(e, r) done, failure, result = true, e, r end, progress)
  local _, why = vim.wait(self.timeout, function() return done end, 5)
  if not done then
    self:cancel(id) -- CTRL-C, or it has taken too long
    error(why == -2 and 'interrupted' or method .. ' was not answered in time', 0)
  end
  if failure then error(failure, 0) end
  return result
end

-- Cancels a request; harmless when it is done.
function Service:cancel(id) self.rpc.notify('$/cancelRequest', { id = id }) end

function Service:running() return self.code == nil end

-- Ends the service in order, and returns its exit code.
function Service:close()
  if self:running() then
    self:call('shutdown')
    self.rpc.notify('exit')
    vim.wait(5000, function() return not self:running() end, 5)
  end
  return self.code
end

function Service:notified(method, params)
  local watcher = method == '$/progress' and self.watchers[params.token]
  if watcher then watcher(params.value) end
end

function Service:ended()
  for _, answer in pairs(vim.tbl_extend('error', {}, self.pending)) do
    answer({ message = 'The service has ended.' })
  end
end

-- What an error says, with all issues; for people.
function M.sentence(failure)
  if type(failure) ~= 'table' then return tostring(failure) end
  local lines = { failure.message }
  for _, issue in ipairs(type(failure.data) == 'table' and failure.data.issues or {}) do
    table.insert(lines, ('  %s: %s'):format(issue.pointer or '', issue.message or issue.code))
  end
  return table.concat(lines, '\n')
end

return M
