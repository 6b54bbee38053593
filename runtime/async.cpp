#include "strata/async.hpp"

#include "pool.hpp"

namespace strata {

// ---- TaskState ----------------------------------------------------------------------------------

std::shared_ptr<TaskState> share(TaskState* made) {
  return std::shared_ptr<TaskState>{made};
}

bool TaskState::ready() const {
  const std::lock_guard lock{mutex_};
  return done_;
}

void TaskState::wait() const {
  std::unique_lock lock{mutex_};
  finished_.wait(lock, [&] { return done_; });
}

bool TaskState::resume_then(std::coroutine_handle<> waiting) {
  const std::lock_guard lock{mutex_};
  if (!done_) waiting_ = waiting;
  return !done_;
}

void TaskState::finish(std::exception_ptr error) {
  std::coroutine_handle<> waiting;
  {
    const std::lock_guard lock{mutex_};
    done_ = true;
    error_ = std::move(error);
    waiting = std::exchange(waiting_, {});
    finished_.notify_all();
  }
  if (waiting) waiting.resume();
}

void TaskState::rethrow_error() {
  std::exception_ptr error;
  {
    const std::lock_guard lock{mutex_};
    error = std::exchange(error_, {});
  }
  if (error) std::rethrow_exception(std::move(error));
}

// ---- Job ----------------------------------------------------------------------------------------

void Job::submit(Job* made) {
  const std::shared_ptr<Job> job{made};
  job->wait_for_thread();
}

void Job::wait_for_thread() {
  on_stop_.emplace(stop_, OnStop{this});
  database_.pool().workers().add(shared_from_this());
}

void Job::run() {
  {
    const std::lock_guard lock{mutex_};
    if (phase_ != Phase::queued) return;
    phase_ = Phase::running;
  }
  std::exception_ptr error = attempt();
  on_stop_.reset();
  finish(std::move(error));
}

std::exception_ptr Job::attempt() {
  try {
    const Lease lease = database_.pool().take(stop_);
    struct Connected {
      Job& job;
      ~Connected() { job.connected_to(nullptr); }
    } const connected{*this};
    connected_to(&*lease);
    if (stop_.stop_requested()) throw cancelled();
    work(*lease);
  } catch (const Error& error) {
    // The server does not say who ended a statement.
    const bool by_us = stop_.stop_requested() && error.kind == ErrorKind::statement_timeout;
    return by_us ? std::make_exception_ptr(cancelled()) : std::current_exception();
  } catch (...) {
    return std::current_exception();
  }
  return nullptr;
}

void Job::connected_to(Connection* connection) {
  // Waits for a stop() that is cancelling, so that it cannot hit the next user of the connection.
  const std::lock_guard lock{mutex_};
  connection_ = connection;
}

bool Job::cancel() {
  const std::lock_guard lock{mutex_};
  if (connection_) connection_->cancel();
  return connection_ != nullptr;
}

void Job::stop() {
  if (cancel()) database_.pool().workers().cancel_until_done(weak_from_this());
  {
    const std::lock_guard lock{mutex_};
    if (phase_ != Phase::queued) return;
    phase_ = Phase::finished;
  }
  finish(std::make_exception_ptr(cancelled()));
}

}  // namespace strata
