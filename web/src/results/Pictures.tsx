import type { Picture } from '../document';
import { FigureFrame } from './FigureFrame';

/** Pictures of a run on a cell or a patch. */
export function Pictures({ pictures }: { pictures: Picture[] }) {
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures-title">
      <h2 id="pictures-title">Pictures</h2>
      <div class="figures">
        {pictures.map((each) => (
          <FigureFrame name={each.name} title={each.title} caption={each.caption} wide={each.width > 1.6 * each.height}>
            <img src={`data:image/png;base64,${each.png}`} width={each.width} height={each.height} alt={each.caption || each.title} loading="lazy" />
          </FigureFrame>
        ))}
      </div>
    </section>
  );
}
