#pragma once

#include "serve/message.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::serve {

/// What a caller must know and where it must come from.
struct Door {
  std::string token;
  std::vector<std::string> hosts;  ///< "127.0.0.1:8080", as a Host header names this server
};

/// The ways to name this server.
/// @param address  it listens on
[[nodiscard]] Door door(std::string token, const std::string& address, int port);

/// A new token: 256 bits of the system's random numbers in hexadecimal.
[[nodiscard]] std::string new_token();

/// Whether two texts are the same, in a time that depends on their lengths alone.
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b);

/// Why a request is turned away, by its headers alone; none: it is let in.
[[nodiscard]] std::optional<Answer> turned_away(const Request& request, const Door& door);

/// Headers of every answer: nothing may be loaded from elsewhere, framed, sniffed, kept or told to
/// others.
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& protective_headers();

/// Whether a text may name a run: letters, digits, - and _, at most 64, none of them at the start
/// but letters and digits.
[[nodiscard]] bool is_run_name(std::string_view text);

/// Whether a text may name a file of a run: as a run, and points within.
[[nodiscard]] bool is_file_name(std::string_view text);

}  // namespace acicula::serve
