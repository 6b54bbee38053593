#include "workers.hpp"

#include <utility>

#include "strata/async.hpp"

namespace strata {

Workers::~Workers() {
  {
    const std::lock_guard lock{queue_->mutex};
    queue_->closed = true;
  }
  queue_->changed.notify_all();
  for (std::thread& thread : threads_) {
    if (thread.get_id() == std::this_thread::get_id())
      thread.detach();
    else
      thread.join();
  }
}

void Workers::add(std::shared_ptr<Job> job) {
  const std::lock_guard lock{queue_->mutex};
  queue_->jobs.push_back(std::move(job));
  if (queue_->jobs.size() > queue_->idle && threads_.size() < most_)
    threads_.emplace_back([queue = queue_] { work(queue); });
  queue_->changed.notify_one();
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
