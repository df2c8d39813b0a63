import type { Document } from '../document';
import { significant } from '../units';
import { stateAt } from './moments';
import { fieldWords } from './words';

/** States that tell the course of healing; the others are parts of these. */
const told = ['damage', 'neutrophils', 'inflammatory_macrophages', 'repair_macrophages', 'tgf_beta1', 'fibroblasts', 'myofibroblasts', 'collagen_1', 'collagen_3', 'collagen_total', 'elastin', 'epidermis'];

/** Less than this is as good as none. */
const least = 0.001;

/** The skin as a whole at one moment: each state with its share of the most it reaches in the course. */
export function State({ document, time, moment }: { document: Document; time: number; moment: string }) {
  const values = stateAt(document, time).filter((each) => told.includes(each.name));
  if (values.length === 0) return null;
  return (
    <table class="block-state">
      <caption>Mean of the treated dermis, {moment}</caption>
      <tbody>
        {values.map(({ name, value, most }) => {
          const words = fieldWords(name);
          return (
            <tr key={name} title={words.scale}>
              <th scope="row">{words.title}</th>
              <td class="block-bar" aria-hidden="true">
                <i style={{ width: `${most > 0 ? Math.min((100 * value) / most, 100) : 0}%` }} />
              </td>
              <td>{value > 0 && value < least ? `< ${least}` : significant(value)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
