#pragma once

#include <string_view>

namespace acicula {

/// What a long computation tells the outside while it runs. The library itself never prints.
class Observer {
 public:
  virtual ~Observer() = default;
  /// @param stage     what is being computed ("session 3 of 5")
  /// @param fraction  [1] of the whole run that is done, 0 to 1
  virtual void progress(std::string_view stage, double fraction) = 0;
  /// A moment of a long run, for a log; called once for each day and session.
  /// @param text  what the state is then, one line without its end
  virtual void reached(std::string_view /*text*/) {}
};

/// An observer that ignores everything.
class SilentObserver final : public Observer {
 public:
  void progress(std::string_view, double) override {}
};

}  // namespace acicula
