-- Tests the Neovim client against the service that CLIENTELE names:
--
--   CLIENTELE=PROGRAM nvim --clean --headless --cmd 'set runtimepath+=clients/neovim' -S clients/neovim/test.lua

vim.cmd('runtime plugin/clientele.lua')
local clientele = require('clientele')
local folder, checks, failures = vim.fn.tempname(), 0, 0
vim.fn.mkdir(folder, 'p')

local function report(line) io.stderr:write(line .. '\n') end

local function check(name, got, expected)
  checks = checks + 1
  if vim.deep_equal(got, expected) then return end
  failures = failures + 1
  report(('failed: %s\n  got:      %s\n  expected: %s'):format(name, vim.inspect(got), vim.inspect(expected)))
end

local function csv(name, rows)
  local path, lines = folder .. '/' .. name, { 'Client number;Client name;City' }
  for row = 1, rows do
    table.insert(lines, ('R-%d;Société %d;Besançon'):format(row, row))
  end
  vim.fn.writefile(lines, path)
  return path
end

local function numbers(service, search)
  return vim.tbl_map(function(client) return client.number end, service:call('client/list', { search = search }).items)
end

local options = { program = vim.env.CLIENTELE, arguments = { '--store', ':memory:' }, locale = 'en' }

local tests = {}

function tests.life_cycle_create_and_list()
  local service = clientele.connect(options)
  local client = service:call('client/create', {
    client = { number = 'CAFÉ-1', name = 'Café Noir', contacts = { { firstName = 'Zoé' } } },
  })
  check('the record is answered', { client.name, client.contacts[1].isDefault }, { 'Café Noir', true })
  check('it is found', numbers(service, 'cafe NOIR'), { 'CAFÉ-1' })
  check('nothing else is', numbers(service, 'nobody'), {})
  local ok, failure = pcall(service.call, service, 'client/create', { client = { name = '' } })
  check('an error is thrown', { ok, failure.code, failure.data.issues[1].pointer }, { false, -32602, '/client/name' })
  check('after shutdown and exit it ends with 0', service:close(), 0)
end

function tests.import_with_progress()
  local service, values = clientele.connect(options), {}
  local result = service:call('client/import', { path = csv('some.csv', 400) }, function(value)
    table.insert(values, value)
  end)
  check('all are created', result.created, 400)
  check('progress begins and ends', { values[1].kind, values[#values].kind }, { 'begin', 'end' })
  check('its end is the summary', values[#values].message, result.summary)
  check('what came is listed', numbers(service, 'R-399'), { 'R-399' })
  check('no watcher is left', service.watchers, {})
  check('it ends with 0', service:close(), 0)
end

function tests.cancel()
  local service, id, done, failure = clientele.connect(options), nil, false, nil
  id = service:request('client/import', { path = csv('many.csv', 100000) }, function(e) done, failure = true, e end,
    function() service:cancel(id) end)
  vim.wait(30000, function() return done end, 5)
  check('it is answered as cancelled', failure and failure.code, -32800)
  check('nothing is kept', numbers(service), {})
  service:cancel(id)
  service:cancel(4711)
  check('to cancel what is done changes nothing', numbers(service), {})
  check('it ends with 0', service:close(), 0)
end

function tests.end_of_the_service()
  local service, failure = clientele.connect(options), nil
  service:request('client/import', { path = csv('many.csv', 100000) }, function(e) failure = e end)
  if service.rpc.terminate then -- Neovim 0.8 and newer
    service.rpc.terminate()
  else
    service.rpc.handle:kill('sigkill')
  end
  vim.wait(10000, function() return failure end, 5)
  check('an unanswered request is told', failure and failure.message, 'The service has ended.')
  check('the next one is refused', pcall(service.call, service, 'client/list'), false)
end

function tests.refused()
  local ok, failure = pcall(clientele.connect, { program = vim.env.CLIENTELE, arguments = { '--store', '/dev/null/none' } })
  check('a store that cannot be opened is told', { ok, type(failure.message) }, { false, 'string' })
end

function tests.command()
  vim.g.clientele = options
  local said = {}
  vim.notify = function(text) table.insert(said, text) end
  vim.cmd('Clientele import ' .. csv('page.csv', 60))
  vim.wait(10000, function() return #said > 0 end, 5)
  check('an import says what it did', said[1],
    'clientele: Clients: 60 created.')
  vim.cmd('Clientele list société 42')
  check('a list is aligned', vim.api.nvim_buf_get_lines(0, 0, -1, false), {
    'Number  Name        Default contact  E-mail  City',
    'R-42    Société 42                           Besançon',
  })
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('<CR>', true, false, true), 'x', false)
  check('Enter shows the client', vim.api.nvim_buf_get_lines(0, 0, 3, false),
    { 'Société 42', '', 'Number   R-42' })
  vim.cmd('Clientele show NONE')
  check('an error is a sentence', said[#said], 'clientele: There is no client "NONE" that you may see.')
  vim.fn.writefile({ 'Client number;Client name;Email', 'X-1;X;nobody' }, folder .. '/wrong.csv')
  local before = #said
  vim.cmd('Clientele import ' .. folder .. '/wrong.csv')
  vim.wait(10000, function() return #said > before end, 5)
  check('what is wrong has its cell', vim.fn.getline(1):match('C2: error: ') ~= nil, true)
  vim.cmd('Clientele import ' .. csv('many.csv', 100000))
  before = #said
  vim.cmd('Clientele cancel')
  vim.wait(30000, function() return #said > before end, 5)
  check('an import is cancelled', said[#said], 'clientele: The request was cancelled.')
  vim.cmd('Clientele quit')
end

for name, test in pairs(tests) do
  local ok, failure = pcall(test)
  check(name .. ' runs to its end', ok and 'yes' or clientele.sentence(failure), 'yes')
end
vim.fn.delete(folder, 'rf')
report(('%d checks, %d failed'):format(checks, failures))
vim.cmd(failures == 0 and 'qall!' or 'cquit!')
