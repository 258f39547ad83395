-- The command :Clientele. What it starts the service with can be set before:
--
--   vim.g.clientele = { program = 'clientele', arguments = { '--store', '/path/to/store' }, locale = 'fr' }

if vim.g.loaded_clientele then return end
vim.g.loaded_clientele = true

local clientele = require('clientele')
local service, import -- the service of the command, the id of the import under way

local function ready()
  if not (service and service:running()) then service = clientele.connect(vim.g.clientele) end
  return service
end

local function say(text, level) vim.notify('clientele: ' .. text, level or vim.log.levels.INFO) end

local function clean(text) return (tostring(text or ''):gsub('%c+', ' ')) end

-- Shows lines in the buffer of that name, and returns its number.
local function show(name, lines)
  local buffer = vim.fn.bufnr('^' .. name .. '$')
  if buffer == -1 then
    buffer = vim.api.nvim_create_buf(true, true)
    vim.api.nvim_buf_set_name(buffer, name)
  end
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd('botright sbuffer ' .. buffer)
  else
    vim.api.nvim_set_current_win(window)
  end
  vim.wo.wrap = false
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  vim.api.nvim_win_set_cursor(0, { math.min(2, #lines), 0 })
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer, desc = 'Close' })
  return buffer
end

-- Rows of cells, as aligned lines.
local function aligned(rows)
  local widths = {}
  for _, row in ipairs(rows) do
    for column, cell in ipairs(row) do
      row[column] = clean(cell)
      widths[column] = math.max(widths[column] or 0, vim.fn.strdisplaywidth(row[column]))
    end
  end
  return vim.tbl_map(function(row)
    local line = ''
    for column, cell in ipairs(row) do
      line = line .. cell .. (' '):rep(widths[column] + 2 - vim.fn.strdisplaywidth(cell))
    end
    return (line:gsub(' +$', ''))
  end, rows)
end

local commands = {}

function commands.show(client)
  if client == '' then error(':Clientele show CLIENT, by its id or number', 0) end
  local record = ready():call('client/get', { [vim.startswith(client, 'cli_') and 'id' or 'number'] = client })
  local rows = { { record.name, '' }, { 'Number', record.number } }
  local function add(label, ...)
    local parts = {}
    for index = 1, select('#', ...) do
      local part = select(index, ...)
      if part and part ~= '' then table.insert(parts, part) end
    end
    if #parts > 0 then table.insert(rows, { label, table.concat(parts, ', ') }) end
  end
  add('Status', record.status)
  add('Legal name', record.legalName)
  add('E-mail', record.email)
  add('Telephone', record.phone and record.phone.raw)
  add('Website', record.website)
  for _, a in ipairs(record.addresses) do
    add('Address', a.attention, a.line1, a.line2, a.line3, a.postalCode, a.city, a.country)
  end
  for _, c in ipairs(record.contacts) do
    local name = c.displayName or vim.trim((c.firstName or '') .. ' ' .. (c.lastName or ''))
    local phones = table.concat(vim.tbl_map(function(phone) return phone.raw end, c.phones), ', ')
    add(c.isDefault and 'Default contact' or 'Contact', name, c.jobTitle, c.email, phones)
  end
  local name = table.remove(rows, 1)[1]
  show('clientele://client', vim.list_extend({ clean(name), '' }, aligned(rows)))
end

function commands.list(search)
  local rows, numbers = { { 'Number', 'Name', 'Default contact', 'E-mail', 'City' } }, {}
  local page = ready():call('client/list', { search = search ~= '' and search or nil, limit = 500 })
  for _, client in ipairs(page.items) do
    local contact = client.defaultContact or {}
    table.insert(numbers, client.id)
    table.insert(rows, {
      client.number, client.name, contact.name or '', client.email or contact.email or '', client.city or '',
    })
  end
  local buffer = show('clientele://list', aligned(rows))
  vim.keymap.set('n', '<CR>', function()
    local id = numbers[vim.fn.line('.') - 1]
    if id then vim.cmd('Clientele show ' .. id) end
  end, { buffer = buffer, desc = 'Show the client' })
  if #numbers == 0 then say('no client is found') end
  if page.nextCursor then say('these are the first ' .. #numbers .. '; search for less') end
end

function commands.import(path)
  if path == '' then error(':Clientele import FILE', 0) end
  if import then error('an import is under way', 0) end
  path = vim.fn.fnamemodify(path, ':p')
  import = ready():request('client/import', { path = path }, function(failure, result)
    import = nil
    if failure then return say(clientele.sentence(failure), vim.log.levels.ERROR) end
    local lines = {}
    for _, found in ipairs(result.diagnostics) do
      local place = table.concat(vim.tbl_map(tostring, { found.sheet or found.cell or found.row or '',
        found.sheet and (found.cell or found.row) or nil }), '!')
      table.insert(lines, clean(('%s: %s: %s'):format(place, found.severity, found.message)))
    end
    if #lines > 0 then show('clientele://import', lines) end
    say(result.summary)
  end, function(value)
    if value.kind == 'report' and value.percentage then
      vim.api.nvim_echo({ { ('clientele: importing, %d %%'):format(value.percentage) } }, false, {})
    end
  end)
end

function commands.cancel()
  if import then service:cancel(import) else say('nothing is under way') end
end

function commands.quit()
  if service then service:close() end
  service = nil
end

local names = vim.tbl_keys(commands)
table.sort(names)

vim.api.nvim_create_user_command('Clientele', function(given)
  local name, rest = given.args:match('^(%S+)%s*(.-)%s*$')
  local command = commands[name]
  if not command then
    return say('one of: ' .. table.concat(names, ', '), vim.log.levels.ERROR)
  end
  local ok, failure = pcall(command, rest)
  if not ok then say(clientele.sentence(failure), vim.log.levels.ERROR) end
end, {
  nargs = '+',
  desc = 'Client directory: list [SEARCH], show CLIENT, import FILE, cancel, quit',
  complete = function(start, line)
    if line:match('^%s*Clientele%s+import%s') then return vim.fn.getcompletion(start, 'file') end
    if line:match('^%s*Clientele%s+%S+%s') then return {} end
    return vim.tbl_filter(function(name) return vim.startswith(name, start) end, names)
  end,
})
