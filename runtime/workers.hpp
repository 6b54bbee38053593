#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace strata {

class Job;

// Threads that run jobs in the order of their arrival; made when they are needed.
class Workers {
 public:
  explicit Workers(std::size_t most) : most_{most} {}
  // All jobs keep the Database alive, so none is left. May be called by a job's own end.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void add(std::shared_ptr<Job> job);
  // Cancels again and again what a job does that was asked to stop, until it is done: a cancellation that comes before
  // its statement has begun has no effect.
  void cancel_until_done(std::weak_ptr<Job> job);

 private:
  struct Queue {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::shared_ptr<Job>> jobs;
    std::size_t idle = 0;
    std::condition_variable asked_to_stop;
    std::vector<std::weak_ptr<Job>> stopping;
    bool closed = false;
  };
  static void work(const std::shared_ptr<Queue>& queue);
  static void cancel(const std::shared_ptr<Queue>& queue);

  std::size_t most_;
  // Of the threads as well: one of them may outlive the Workers for a moment.
  std::shared_ptr<Queue> queue_ = std::make_shared<Queue>();
  std::vector<std::thread> threads_;
  std::thread canceller_;
};

}  // namespace strata
