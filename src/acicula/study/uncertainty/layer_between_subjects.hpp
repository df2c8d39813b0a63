#pragma once

#include "acicula/course/treatment.hpp"
#include "acicula/evidence/catalogue.hpp"
#include "acicula/io/keys/key.hpp"

#include <memory>

namespace acicula::study {

/// The distribution between subjects of the mean thickness of a skin layer at a site.
///
///   lognormal round the site's thickness t,  s^2 = ln(1 + (1 - w) (sd / t)^2)
///
/// sd is the site's standard deviation, within and between subjects together; w the share of the
/// variance that lies within a site (puncture.within_site_variance_share), which a run draws from
/// needle to needle.
///
/// @param law  the entry's number behind the key
/// @return nullptr for any other key, for a thickness with a distribution of its own, and where
///         nothing varies between subjects
/// @source robertson-rees-2010
[[nodiscard]] std::shared_ptr<const evidence::Parameter> layer_between_subjects(
    const io::Key& key, const evidence::Parameter& law, const course::Treatment& treatment,
    const evidence::Catalogue& catalogue);

}  // namespace acicula::study
