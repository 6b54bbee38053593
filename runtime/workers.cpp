#include "workers.hpp"

#include <chrono>
#include <utility>

#include "strata/async.hpp"

namespace strata {
namespace {

// A job's own end may be that of the Workers.
void end(std::thread& thread) {
  if (thread.get_id() == std::this_thread::get_id())
    thread.detach();
  else
    thread.join();
}

}  // namespace

Workers::~Workers() {
  {
    const std::lock_guard lock{queue_->mutex};
    queue_->closed = true;
  }
  queue_->changed.notify_all();
  queue_->asked_to_stop.notify_all();
  for (std::thread& thread : threads_) end(thread);
  if (canceller_.joinable()) end(canceller_);
}

void Workers::add(std::shared_ptr<Job> job) {
  const std::lock_guard lock{queue_->mutex};
  queue_->jobs.push_back(std::move(job));
  if (queue_->jobs.size() > queue_->idle && threads_.size() < most_)
    threads_.emplace_back([queue = queue_] { work(queue); });
  queue_->changed.notify_one();
}

void Workers::cancel_until_done(std::weak_ptr<Job> job) {
  const std::lock_guard lock{queue_->mutex};
  queue_->stopping.push_back(std::move(job));
  if (!canceller_.joinable()) canceller_ = std::thread{[queue = queue_] { cancel(queue); }};
  queue_->asked_to_stop.notify_one();
}

void Workers::cancel(const std::shared_ptr<Queue>& queue) {
  using namespace std::chrono_literals;
  std::unique_lock lock{queue->mutex};
  while (true) {
    queue->asked_to_stop.wait(lock, [&] { return queue->closed || !queue->stopping.empty(); });
    if (queue->asked_to_stop.wait_for(lock, 50ms, [&] { return queue->closed; })) return;
    auto jobs = std::exchange(queue->stopping, {});
    lock.unlock();
    std::erase_if(jobs, [](const std::weak_ptr<Job>& stopping) {
      const auto job = stopping.lock();
      return !job || !job->cancel();
    });
    lock.lock();
    queue->stopping.insert(queue->stopping.end(), jobs.begin(), jobs.end());
  }
}

void Workers::work(const std::shared_ptr<Queue>& queue) {
  std::unique_lock lock{queue->mutex};
  while (true) {
    ++queue->idle;
    queue->changed.wait(lock, [&] { return queue->closed || !queue->jobs.empty(); });
    --queue->idle;
    if (queue->jobs.empty()) return;
    std::shared_ptr<Job> job = std::move(queue->jobs.front());
    queue->jobs.pop_front();
    lock.unlock();
    job->run();
    // It may hold the last Database, and with it the Workers: not under the lock.
    job.reset();
    lock.lock();
  }
}

}  // namespace strata
