-- For wrk, with one connection per thread: each response has to repeat the name that its request had.
local threads = {}
local request_number, name = 0, ""

number, right, wrong = 0, 0, 0

function setup(thread)
  thread:set("number", #threads + 1)
  threads[#threads + 1] = thread
end

function request()
  request_number = request_number + 1
  name = number .. "-" .. request_number .. "-" .. string.rep("x", request_number % 500)
  return wrk.format("GET", "/hello/" .. name)
end

function response(status, headers, body)
  if status == 200 and body == "hello " .. name then
    right = right + 1
  else
    wrong = wrong + 1
  end
end

function done(summary, latency, requests)
  local all_right, all_wrong = 0, 0
  for _, thread in ipairs(threads) do
    all_right = all_right + thread:get("right")
    all_wrong = all_wrong + thread:get("wrong")
  end
  local errors = summary.errors
  print(all_right .. " right, " .. all_wrong .. " wrong, " .. errors.connect + errors.read + errors.write + errors.status .. " failed, " .. errors.timeout .. " timeouts")
end
