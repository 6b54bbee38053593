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

#include "strata/database.hpp"

namespace strata {

// What a Task shares with who brings its result.
class TaskState {
 public:
  TaskState() = default;
  TaskState(const TaskState&) = delete;
  TaskState& operator=(const TaskState&) = delete;
  virtual ~TaskState() = default;

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

std::shared_ptr<TaskState> share(TaskState* made);

// Neither a std::optional nor a std::shared_ptr of its own type: a program has one of these for each type that it waits
// for, and they would be most of what it costs to compile.
template <class T>
class TaskResult final : public TaskState {
  using Value = std::remove_const_t<T>;  // of a body that returns a const one

 public:
  TaskResult() {}
  ~TaskResult() override {
    if (made_) value_.~Value();
  }
  // Once.
  template <class... From>
  void emplace(From&&... from) {
    ::new (static_cast<void*>(&value_)) Value(std::forward<From>(from)...);
    made_ = true;
  }
  T take() {
    rethrow_error();
    return std::move(value_);
  }

 private:
  union {
    Value value_;
  };
  bool made_ = false;
};
template <>
class TaskResult<void> final : public TaskState {
 public:
  void take() { rethrow_error(); }
};

template <class T>
class SharedResult {
 public:
  SharedResult() : state_{share(new TaskResult<T>)} {}
  TaskResult<T>* operator->() const { return static_cast<TaskResult<T>*>(state_.get()); }

 private:
  std::shared_ptr<TaskState> state_;
};

// A result that is on its way: `co_await` it in a coroutine, or get() it, once. It is worked on whether anybody waits
// or not. A coroutine may be a Task itself; it runs on the thread of its caller until it first waits, and then on
// that which brought what it waited for: there it must wait by co_await only, get() would keep a worker from its work.
template <class T = void>
class [[nodiscard]] Task {
 public:
  explicit Task(SharedResult<T> result) : result_{std::move(result)} {}

  bool ready() const { return result_->ready(); }
  void wait() const { result_->wait(); }
  T get() {
    result_->wait();
    return result_->take();
  }

  auto operator co_await() & {
    struct Awaiter {
      SharedResult<T> result;
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
  SharedResult<T> result_;
};

template <class T>
struct TaskPromise {
  SharedResult<T> result;
  template <class From>
  void return_value(From&& value) {
    result->emplace(std::forward<From>(value));
  }
};
template <>
struct TaskPromise<void> {
  SharedResult<void> result;
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

  // Owns the job and runs it when a thread is free.
  static void submit(Job* made);
  void run();
  // Ends the statement that runs now, if any; false when the job has no connection, or no more.
  bool cancel();

 protected:
  virtual void work(Connection& connection) = 0;
  virtual void finish(std::exception_ptr error) = 0;

 private:
  struct OnStop {
    Job* job;
    void operator()() const { job->stop(); }
  };
  enum class Phase : std::uint8_t { queued, running, finished };

  void wait_for_thread();
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
  const SharedResult<T>& result() const { return result_; }

 private:
  void work(Connection& connection) override {
    if constexpr (std::is_void_v<T>)
      call_with(body_, connection);
    else
      result_->emplace(call_with(body_, connection));
  }
  void finish(std::exception_ptr error) override { result_->finish(std::move(error)); }

  Body body_;
  SharedResult<T> result_;
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
  auto* const job = new JobOf<T, Body>{database, std::move(stop), std::move(body)};
  Task<T> task{job->result()};
  Job::submit(job);
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
