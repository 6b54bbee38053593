#pragma once

#include <condition_variable>
#include <coroutine>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <variant>

#include "strata/database.hpp"

namespace strata {

// What a Task shares with who brings its result.
class TaskState {
 public:
  bool ready() const;
  void wait() const;
  // False when the result is there already.
  bool resume_then(std::coroutine_handle<> waiting);
  // Once. A coroutine that waits goes on in here, on this thread.
  void finish(std::exception_ptr error);
  void rethrow_error();

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable finished_;
  bool done_ = false;
  std::exception_ptr error_;
  std::coroutine_handle<> waiting_;
};

template <class T>
struct TaskResult : TaskState {
  using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
  std::optional<Value> value;

  T take() {
    rethrow_error();
    if constexpr (!std::is_void_v<T>) return *std::move(value);
  }
};

// A result that is on its way: `co_await` it in a coroutine, or get() it, once. It is worked on whether anybody waits
// or not. A coroutine may be a Task itself; it runs on the thread of its caller until it first waits, and then on
// that which brought what it waited for: there it must wait by co_await only, get() would keep a worker from its work.
template <class T = void>
class [[nodiscard]] Task {
 public:
  explicit Task(std::shared_ptr<TaskResult<T>> result) : result_{std::move(result)} {}

  bool ready() const { return result_->ready(); }
  void wait() const { result_->wait(); }
  T get() {
    result_->wait();
    return result_->take();
  }

  auto operator co_await() & {
    struct Awaiter {
      std::shared_ptr<TaskResult<T>> result;
      bool await_ready() const { return result->ready(); }
      bool await_suspend(std::coroutine_handle<> waiting) { return result->resume_then(waiting); }
      T await_resume() { return result->take(); }
    };
    return Awaiter{result_};
  }
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 14
  // g++ before 14 destroys closures and aggregates twice that are made inside a co_await expression, so there a task
  // has a name before it is waited for: auto task = strata::async(db, …); co_await task;
  void operator co_await() && = delete;
#else
  auto operator co_await() && { return operator co_await(); }
#endif

  struct promise_type;

 private:
  std::shared_ptr<TaskResult<T>> result_;
};

template <class T>
struct TaskPromise {
  std::shared_ptr<TaskResult<T>> result = std::make_shared<TaskResult<T>>();
  template <class From>
  void return_value(From&& value) {
    result->value.emplace(std::forward<From>(value));
  }
};
template <>
struct TaskPromise<void> {
  std::shared_ptr<TaskResult<void>> result = std::make_shared<TaskResult<void>>();
  void return_void() {}
};

template <class T>
struct Task<T>::promise_type : TaskPromise<T> {
  std::exception_ptr error;

  // The coroutine is gone before who waits for it goes on.
  struct End {
    bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<promise_type> self) noexcept {
      const auto result = std::move(self.promise().result);
      auto thrown = std::move(self.promise().error);
      self.destroy();
      result->finish(std::move(thrown));
    }
    void await_resume() noexcept {}
  };
  Task get_return_object() { return Task{this->result}; }
  std::suspend_never initial_suspend() { return {}; }
  End final_suspend() noexcept { return {}; }
  void unhandled_exception() { error = std::current_exception(); }
};

// Work for a Database's own threads, of which there are as many as it may have connections.
class Job : public std::enable_shared_from_this<Job> {
 public:
  Job(const Database& database, std::stop_token stop) : database_{database}, stop_{std::move(stop)} {}
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  virtual ~Job() = default;

  void submit();
  void run();

 protected:
  virtual void work(Connection& connection) = 0;
  virtual void finish(std::exception_ptr error) = 0;

 private:
  struct OnStop {
    Job* job;
    void operator()() const { job->stop(); }
  };
  enum class Phase : std::uint8_t { queued, running, finished };

  void stop();
  std::exception_ptr attempt();
  void connected_to(Connection* connection);

  Database database_;
  std::stop_token stop_;
  std::mutex mutex_;
  Phase phase_ = Phase::queued;
  Connection* connection_ = nullptr;
  std::optional<std::stop_callback<OnStop>> on_stop_;
};

template <class T, class Body>
class JobOf final : public Job {
 public:
  JobOf(const Database& database, std::stop_token stop, Body body)
      : Job{database, std::move(stop)}, body_{std::move(body)} {}
  const std::shared_ptr<TaskResult<T>>& result() const { return result_; }

 private:
  void work(Connection& connection) override {
    if constexpr (std::is_void_v<T>)
      call_with(body_, connection);
    else
      result_->value.emplace(call_with(body_, connection));
  }
  void finish(std::exception_ptr error) override { result_->finish(std::move(error)); }

  Body body_;
  std::shared_ptr<TaskResult<T>> result_ = std::make_shared<TaskResult<T>>();
};

// Runs `body` with a connection of the pool, given as Connection& or as the generated Session&, on a thread of the
// Database. The body is copied and must own what it uses.
//
// Asked to stop, the Task ends with Error (cancelled): at once if it waits for a thread or a connection; if a
// statement runs, that is ended by the server. What was begun is rolled back.
//
//   auto task = strata::async(db, [text](gw::Session& s) { … });
//   co_await task;                                                  // see Task for why it has a name
template <class Body>
auto async(const Database& database, Body body, std::stop_token stop = {}) {
  using T = decltype(call_with(body, std::declval<Connection&>()));
  const auto job = std::make_shared<JobOf<T, Body>>(database, std::move(stop), std::move(body));
  Task<T> task{job->result()};
  job->submit();
  return task;
}

// The same in a transaction, as Database::transaction.
template <class Body>
auto async_transaction(const Database& database, TransactionOptions options, Body body, std::stop_token stop = {}) {
  const auto all = [options, body = std::move(body)](Connection& connection) mutable {
    return run_transaction(connection, options, body);
  };
  return async(database, all, std::move(stop));
}

}  // namespace strata
