#pragma once

#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/keys/key.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acicula::study {

/// A number of the model that is not known exactly: a parameter of the catalogue, or a value that
/// a treatment has from a named entry (site, device, active).
struct UncertainInput {
  std::string key;                           ///< "healing.damage_clearance" or "device.needle..."
  const evidence::Parameter* law = nullptr;  ///< its distribution; lives as long as the catalogue
  const io::Key* protocol_key = nullptr;     ///< nullptr: a parameter of the catalogue
  /// Of a choice between forms of a model that fit equally well, each as likely as the others, and
  /// then there is no law: entries of the variants folder, nullptr for the catalogue as it is.
  std::vector<const evidence::Entry*> forms = {};
  /// Where the law stands in no file but follows from other numbers: what `law` points to.
  std::shared_ptr<const evidence::Parameter> derived = nullptr;
};

/// Key of the choice between the forms of the healing model.
inline constexpr std::string_view model_form = "healing.model_form";

/// Key under which the parameters of the catalogue's posterior, which are drawn jointly, stand
/// together.
inline constexpr std::string_view joint_parameters = "posterior";

[[nodiscard]] bool is_joint(const UncertainInput& input, const evidence::Catalogue& catalogue);

/// For every input the place of the first one that it is drawn jointly with; its own place when it
/// is drawn by itself.
[[nodiscard]] std::vector<std::size_t> drawn_with(std::span<const UncertainInput> inputs,
                                                  const evidence::Catalogue& catalogue);

/// The place of the form that a probability stands for, among equally likely ones.
/// @param probability  [1] within (0, 1)
[[nodiscard]] std::size_t form_at(const UncertainInput& input, double probability);

/// Everything uncertain in a treatment, in a fixed order: parameters by key, with those that only a
/// variant changes; then the form of the healing model, where the catalogue has variants of it;
/// then the values of entries in the order of the protocol's keys. A value that differs from the
/// entry's is the user's own and certain.
[[nodiscard]] std::vector<UncertainInput> uncertain_inputs(const evidence::Catalogue& catalogue,
                                                           const course::Treatment& treatment);

/// Draws one realisation of every input. A parameter that the drawn form has a number of its own
/// for follows the distribution of that number. Parameters of the catalogue's posterior are drawn
/// jointly: their points are independent numbers behind the normal scores.
/// @param points    [1] shape (inputs.size()), within (0, 1)
/// @param subjects  n, how many like subjects the result is a mean of: what differs between them
///                  is drawn with its normal score over sqrt(n), what differs between studies is
///                  not; 0 stands for very many
/// @param values    catalogue whose parameters are set, with the posterior
/// @param treatment whose values are set
void realise(std::span<const UncertainInput> inputs, std::span<const double> points, int subjects,
             evidence::Catalogue& values, course::Treatment& treatment);

}  // namespace acicula::study
