#include "acicula/io/base64.hpp"
#include "acicula/io/document/parts.hpp"

namespace acicula::io::document {

Json pictures(const Run& run, std::size_t most_bytes) {
  Json list = Json::array();
  std::size_t bytes = 0;
  for (const Picture& picture : run.pictures) {
    const bool within = bytes + picture.png.size() <= most_bytes;
    if (within) bytes += picture.png.size();
    list.push_back({{"name", picture.name},
                    {"title", picture.title},
                    {"caption", picture.caption},
                    {"png", within ? Json(base64(picture.png)) : Json(nullptr)},
                    {"width", picture.width},
                    {"height", picture.height}});
  }
  return list;
}

}  // namespace acicula::io::document
