/** How metres of the skin become pixels of a drawing. */
export interface View {
  width: number;
  height: number;
  scale: number; // [px/m]
  surface: number; // [px] from the top
  middle: number; // [px] from the left
}
