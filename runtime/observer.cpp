#include "strata/observer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "strata/database.hpp"
#include "watch.hpp"

namespace strata {
namespace {

std::string first_word(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" \t\r\n("), text.size());
  std::string word{text.substr(start, std::min(text.find_first_of(" \t\r\n;(", start), text.size()) - start)};
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::toupper(c); });
  return word;
}

template <std::size_t N>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), first_word(text)) != words.end();
}

std::string one_line(std::string_view text) {
  std::string line{text};
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// Each line below what stands before it.
std::string indented(std::string_view lines, std::size_t by) {
  std::string out = "\n" + std::string(by, ' ');
  for (const char c : lines) {
    out += c;
    if (c == '\n') out.append(by, ' ');
  }
  return out;
}

std::string decimal(double value) {
  std::array<char, 40> text{};
  const int size = std::snprintf(text.data(), text.size(), "%.9g", value);
  return {text.data(), static_cast<std::size_t>(size)};
}

// prometheus.io/docs/instrumenting/exposition_formats
std::string label(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

std::string metric(std::string_view name, std::string_view type, std::string_view help) {
  return "# HELP " + std::string{name} + " " + std::string{help} + "\n# TYPE " + std::string{name} + " " +
         std::string{type} + "\n";
}

}  // namespace

bool can_be_explained(std::string_view text) {
  static constexpr std::array<std::string_view, 6> known{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"};
  return begins_with_one_of(text, known);
}

// ---- what is reported ---------------------------------------------------------------------------

std::shared_ptr<const Watching> watching(const Settings& settings) {
  if (!settings.observer && !settings.echo && settings.slow_query.count() == 0) return nullptr;
  return std::make_shared<const Watching>(Watching{settings.observer, settings.echo, settings.slow_query});
}

void Record::finish(std::string_view name, std::string_view text, const Error* error, const Explain& explain) const {
  static constexpr std::array<std::string_view, 6> frame{"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "END"};
  QueryCount* const counted = begins_with_one_of(text, frame) ? nullptr : query_count;
  const bool slow = watching_ && watching_->slow.count() > 0 && duration_ > watching_->slow;
  bool wanted = slow;
  for (const QueryCount* count = counted; count; count = count->outer_) wanted |= count->keep_ == QueryCount::Keep::plans;
  std::string plan;
  if (wanted && !error && explain && can_be_explained(text)) plan = explain();
  for (QueryCount* count = counted; count; count = count->outer_) count->add(name, plan);
  if (!watching_) return;
  Observation seen{.name = name, .text = text, .rows = rows_, .duration = duration_, .cached = cached_, .slow = slow,
                   .plan = {}, .error = error};
  if (slow) seen.plan = plan;
  if (watching_->observer) watching_->observer(seen);
  if (watching_->echo || (seen.slow && !watching_->observer)) print_to_stderr(seen);
}

// ---- adapters -----------------------------------------------------------------------------------

std::string to_text(const Observation& seen) {
  std::array<char, 40> time{};
  std::snprintf(time.data(), time.size(), "%.2f ms", std::chrono::duration<double, std::milli>{seen.duration}.count());
  std::string out = one_line(seen.name) + "  " + std::to_string(seen.rows) + (seen.rows == 1 ? " row  " : " rows  ") +
                    time.data() + (seen.cached ? "  cached" : "") + (seen.slow ? "  SLOW" : "");
  if (seen.error) out += "  " + std::string{to_string(seen.error->kind)} + ": " + seen.error->message;
  if (seen.slow || seen.name != seen.text) out += "\n  " + one_line(seen.text);
  if (seen.plan.empty()) return out;
  return out + indented(seen.plan, 4);
}

void print_to_stderr(const Observation& seen) {
  // One call for one observation: threads do not mix their lines.
  std::fputs(("strata: " + to_text(seen) + "\n").c_str(), stderr);
}

void Metrics::add(const Observation& seen) {
  const std::string name{seen.name == seen.text ? "(sql)" : seen.name};
  const double seconds = std::chrono::duration<double>{seen.duration}.count();
  const std::lock_guard lock{mutex_};
  Series& series = statements_[name];
  for (std::size_t i = 0; i < limits.size(); ++i) series.up_to[i] += seconds <= limits[i];
  ++series.count;
  series.seconds += seconds;
  series.rows += seen.rows;
  if (seen.error) ++errors_[{name, seen.error->kind}];
}

std::string Metrics::text() const {
  const std::lock_guard lock{mutex_};
  std::string out = metric("strata_statement_seconds", "histogram", "Time in the database by statement.");
  for (const auto& [name, series] : statements_) {
    const std::string labels = "{statement=\"" + label(name) + "\"";
    const auto bucket = [&](const std::string& limit, std::uint64_t count) {
      out += "strata_statement_seconds_bucket" + labels + ",le=\"" + limit + "\"} " + std::to_string(count) + "\n";
    };
    for (std::size_t i = 0; i < limits.size(); ++i) bucket(decimal(limits[i]), series.up_to[i]);
    bucket("+Inf", series.count);
    out += "strata_statement_seconds_sum" + labels + "} " + decimal(series.seconds) + "\n";
    out += "strata_statement_seconds_count" + labels + "} " + std::to_string(series.count) + "\n";
  }
  out += metric("strata_statement_rows_total", "counter", "Rows read or changed by statement.");
  for (const auto& [name, series] : statements_)
    out += "strata_statement_rows_total{statement=\"" + label(name) + "\"} " + std::to_string(series.rows) + "\n";
  out += metric("strata_statement_errors_total", "counter", "Statements that failed.");
  for (const auto& [key, count] : errors_)
    out += "strata_statement_errors_total{statement=\"" + label(key.first) + "\",kind=\"" +
           std::string{to_string(key.second)} + "\"} " + std::to_string(count) + "\n";
  return out;
}

std::string Metrics::text(const PoolStatistics& pool) const {
  std::string out = text() + metric("strata_pool_connections", "gauge", "Connections of the pool by what they do.");
  out += "strata_pool_connections{state=\"in_use\"} " + std::to_string(pool.in_use) + "\n";
  out += "strata_pool_connections{state=\"idle\"} " + std::to_string(pool.idle) + "\n";
  out += metric("strata_pool_waiting", "gauge", "Threads that wait for a connection.");
  out += "strata_pool_waiting " + std::to_string(pool.waiting) + "\n";
  const std::pair<const char*, std::uint64_t> counts[] = {{"lent", pool.lent},
                                                          {"created", pool.created},
                                                          {"recycled", pool.recycled},
                                                          {"lost", pool.lost},
                                                          {"timeouts", pool.timeouts}};
  out += metric("strata_pool_events_total", "counter", "What has happened to the pool.");
  for (const auto& [name, count] : counts)
    out += "strata_pool_events_total{event=\"" + std::string{name} + "\"} " + std::to_string(count) + "\n";
  return out;
}

// ---- counting -----------------------------------------------------------------------------------

constinit thread_local QueryCount* query_count = nullptr;

QueryCount::QueryCount(Keep keep) : outer_{query_count}, keep_{keep} {
  query_count = this;
}

QueryCount::~QueryCount() {
  query_count = outer_;
}

void QueryCount::add(std::string_view name, std::string_view plan) {
  ++count_;
  statements_ += (count_ == 1 ? "" : "\n") + one_line(name);
  if (keep_ == Keep::plans && !plan.empty()) statements_ += indented(plan, 2);
}

void QueryCount::expect(int wanted) const {
  if (count_ == wanted) return;
  throw Error{ErrorKind::usage,
              std::to_string(wanted) + " statements were expected and " + std::to_string(count_) + " ran:" +
                  (count_ == 0 ? "" : indented(statements_, 2))};
}

}  // namespace strata
