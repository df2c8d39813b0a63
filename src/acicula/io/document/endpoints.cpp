#include "acicula/course/endpoints.hpp"

#include "acicula/io/document/parts.hpp"
#include "acicula/io/headlines.hpp"

namespace acicula::io::document {

Json headlines(const Run& run) {
  Json names = Json::array();
  for (const Headline& headline : io::headlines()) {
    if (last_endpoint(run, headline.endpoint) != nullptr) names.push_back(headline.endpoint);
  }
  return names;
}

Json meanings(const Run& run) {
  Json meanings = Json::object();
  for (const course::Endpoint& endpoint : run.course.endpoints) {
    if (meanings.contains(endpoint.name)) continue;
    const course::EndpointDeclaration* declaration = course::find_endpoint(endpoint.name);
    meanings[endpoint.name] = {{"meaning", declaration == nullptr ? "" : declaration->meaning},
                               {"unit", endpoint.unit},
                               {"grade", course::name(endpoint.grade)}};
  }
  return meanings;
}

}  // namespace acicula::io::document
