-- One line for each run, in milliseconds; answers other than 2xx are told.
function done(summary, latency, requests)
  local ms = function(p) return latency:percentile(p) / 1000 end
  io.write(string.format("  %d requests, %.0f a second; p50 %.2f, p95 %.2f, p99 %.2f ms, most %.1f; other than 2xx %d\n",
    summary.requests, summary.requests / (summary.duration / 1e6), ms(50), ms(95), ms(99), latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
