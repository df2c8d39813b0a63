#include "acicula/io/fields_file.hpp"

namespace acicula::io {

const std::vector<FieldInfo>& field_registry() {
  static const std::vector<FieldInfo> registry{
      {"damage", "1", "Clot and debris, 0 to 1"},
      {"neutrophils", "1", "Neutrophils, 1 at the peak of a full wound"},
      {"inflammatory_macrophages", "1", "Inflammatory macrophages"},
      {"repair_macrophages", "1", "Repair macrophages"},
      {"tgf_beta1", "1", "Active TGF-beta1 relative to healthy skin"},
      {"tgf_beta3", "1", "Active TGF-beta3 relative to healthy skin"},
      {"fibroblasts", "1", "Fibroblasts relative to healthy skin"},
      {"myofibroblasts", "1", "Myofibroblasts relative to the fibroblasts of healthy skin"},
      {"immature_collagen1", "1", "Immature collagen I relative to all collagen of young skin"},
      {"immature_collagen3", "1", "Immature collagen III relative to all collagen of young skin"},
      {"mature_collagen1", "1", "Mature collagen I relative to all collagen of young skin"},
      {"mature_collagen3", "1", "Mature collagen III relative to all collagen of young skin"},
      {"tropoelastin", "1", "Tropoelastin relative to all elastin of healthy skin"},
      {"elastin", "1", "Elastin relative to healthy skin"},
      {"collagen_1", "1", "Collagen I, immature and mature"},
      {"collagen_3", "1", "Collagen III, immature and mature"},
      {"immature_collagen", "1", "Immature collagen, I and III"},
      {"mature_collagen", "1", "Mature collagen, I and III"},
      {"collagen_total", "1", "All collagen relative to healthy young skin"},
      {"scar_share", "1", "How far a voxel is scar, 0 to 1"},
      {"epidermis", "1", "Thickness of the epidermis relative to healthy skin", true},
      {"channel_radius", "m", "Radius of the open channel at the surface", true},
  };
  return registry;
}

}  // namespace acicula::io
