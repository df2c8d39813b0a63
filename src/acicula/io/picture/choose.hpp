#pragma once

#include "acicula/io/fields_file.hpp"

#include <string>
#include <string_view>

namespace acicula::io::picture {

/// The full name of a field: its own, or a short one ("collagen" for collagen_total, "m1" for
/// inflammatory_macrophages), upper and lower case alike.
/// @throws InputError  when there is no such field, with the nearest name
[[nodiscard]] const FieldInfo& field_named(std::string_view name);

/// The field of that name among those that a run kept.
/// @throws InputError  when there is no such field, or the run did not keep it, with those it did
[[nodiscard]] const FieldInfo& kept_field(const FieldsFile& fields, std::string_view name);

/// The kept moment at a time: "28 days", or "end". A moment counts as at that time when it lies no
/// more than an hour away, or a hundredth of the time where that is more.
/// @param option  "--at", for the message
/// @throws InputError  when the text is no time, or nothing was kept then, with the times that were
[[nodiscard]] const FieldsMoment& kept_moment(const FieldsFile& fields, std::string_view time,
                                              std::string_view option);

/// A length of the command line [m], "2.5 mm".
/// @param option  "--position", for the message
/// @throws InputError  when it is none
[[nodiscard]] double length_from(std::string_view text, std::string_view option);

/// "28 days", "3 hours", "0 days": the time after the first session, in words.
[[nodiscard]] std::string time_words(double time);

}  // namespace acicula::io::picture
