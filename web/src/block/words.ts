// Names of fields and what a 1 means, as in the program's pictures (src/acicula/io/picture/field_words.cpp).

export interface FieldWords {
  title: string;
  scale: string;
}

const ofHealthy = 'times healthy young dermis';
const ofCollagen = 'times all collagen of healthy young dermis';
const ofModel = 'in the scale of the healing model';

const known: Record<string, [string, string]> = {
  damage: ['Clot and debris', '0: none, 1: all of the tissue'],
  neutrophils: ['Neutrophils', '1: peak of a full wound'],
  inflammatory_macrophages: ['Inflammatory macrophages (M1)', ofModel],
  repair_macrophages: ['Repair macrophages (M2)', ofModel],
  tgf_beta1: ['TGF-β1, active', 'times the healthy level'],
  tgf_beta3: ['TGF-β3', 'times the healthy level'],
  fibroblasts: ['Fibroblasts', 'times healthy skin'],
  myofibroblasts: ['Myofibroblasts', 'times the fibroblasts of healthy skin'],
  immature_collagen1: ['Immature collagen I', ofCollagen],
  immature_collagen3: ['Immature collagen III', ofCollagen],
  mature_collagen1: ['Mature collagen I', ofCollagen],
  mature_collagen3: ['Mature collagen III', ofCollagen],
  immature_collagen: ['Immature collagen', ofCollagen],
  mature_collagen: ['Mature collagen', ofCollagen],
  scar_share: ['Scar', 'share of the voxel'],
  collagen_1: ['Collagen I', ofCollagen],
  collagen_3: ['Collagen III', ofCollagen],
  collagen_total: ['Collagen, total', ofHealthy],
  tropoelastin: ['Tropoelastin', 'times the elastin of healthy skin'],
  elastin: ['Elastin', 'times healthy skin'],
  epidermis: ['Epidermis', 'thickness, times healthy'],
  channel_radius: ['Open channels', 'radius at the surface'],
};

/** What a field is called and measured in; its own name and unit where nothing better is known. */
export function fieldWords(name: string, unit = '1'): FieldWords {
  const [title, scale] = known[name] ?? [name, unit === '1' ? '' : unit];
  return { title, scale };
}
