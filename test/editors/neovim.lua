-- Runs inside the real Neovim (`nvim --headless -u NONE -l`): starts the language server with the set-up of
-- docs/editors.md, waits for diagnostics, applies a code action, and writes what it saw as JSON.
local server, folder, out = arg[1], arg[2], arg[3]
local file = folder .. "/政策.md"
vim.cmd.edit(vim.fn.fnameescape(file))
vim.bo.filetype = "markdown"

local client = vim.lsp.start({
  name = "clausemark",
  cmd = { "node", server, "server", "--stdio" },
  root_dir = folder,
})

local function wait(what, done)
  if not vim.wait(20000, done, 50) then
    error("waited for " .. what)
  end
end

wait("diagnostics", function()
  return #vim.diagnostic.get(0) > 0
end)
-- A second delivery of the same findings would arrive within this time.
vim.wait(1500, function()
  return false
end)

local shown = {}
for _, item in ipairs(vim.diagnostic.get(0)) do
  table.insert(shown, { code = item.code, line = item.lnum, message = item.message })
end

local before = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n")
local wanted
for _, item in ipairs(vim.diagnostic.get(0)) do
  if item.code == "tag/unknown-heading" then
    wanted = item
  end
end
vim.api.nvim_win_set_cursor(0, { wanted.lnum + 1, wanted.col })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action)
    return action.kind == "quickfix" and action.isPreferred
  end,
})
wait("the code action", function()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") ~= before
end)
wait("the finding to go", function()
  for _, item in ipairs(vim.diagnostic.get(0)) do
    if item.code == "tag/unknown-heading" then
      return false
    end
  end
  return true
end)

local handle = assert(io.open(out, "w"))
handle:write(vim.json.encode({
  version = vim.version().major .. "." .. vim.version().minor,
  shown = shown,
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n"),
}))
handle:close()
vim.lsp.stop_client(client)
vim.cmd("qall!")
